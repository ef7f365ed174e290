package io.cloudauth.core.internal.signature;

import java.time.Instant;

/**
 * The nonce and the time of one attempt. They make each attempt a different request.
 *
 * @param time the time of signing, by the service's clock as far as it is known
 * @param nonce a text that no other request has
 */
public record NonceAndTime(Instant time, String nonce) {}
