/**
 * The signing of requests: adds the common parameters and a signature, either RPC 1.0 (HMAC-SHA1)
 * or ACS3-HMAC-SHA256. Each signer makes one pass over the parameters.
 *
 * <p>This package neither sends nor waits. The caller supplies time and nonce, so that every
 * attempt gets a new signature.
 */
@NullMarked
package io.cloudauth.core.internal.signature;

import org.jspecify.annotations.NullMarked;
