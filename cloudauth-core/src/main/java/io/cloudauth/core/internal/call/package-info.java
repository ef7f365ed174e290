/**
 * One call from first to last: deadline, attempts, credentials, signature, exchange, answer, in
 * that order, and what its caller and the listener are told.
 *
 * <p>It knows no operation: what an operation wants comes in as a {@code Call}.
 */
@NullMarked
package io.cloudauth.core.internal.call;

import org.jspecify.annotations.NullMarked;
