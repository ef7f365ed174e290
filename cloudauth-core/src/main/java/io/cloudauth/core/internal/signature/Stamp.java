package io.cloudauth.core.internal.signature;

import java.time.Instant;

/**
 * What makes each attempt another request.
 *
 * @param time when it is signed, by the service's clock as far as it is known
 * @param nonce text that no other request has
 */
public record Stamp(Instant time, String nonce) {}
