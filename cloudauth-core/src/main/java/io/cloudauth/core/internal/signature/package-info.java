/**
 * Common parameters and the signature of a request: RPC 1.0 (HMAC-SHA1) and ACS3-HMAC-SHA256, each
 * in one pass over the parameters.
 *
 * <p>It neither sends nor waits, and takes time and nonce from its caller, so that every attempt is
 * signed afresh.
 */
@NullMarked
package io.cloudauth.core.internal.signature;

import org.jspecify.annotations.NullMarked;
