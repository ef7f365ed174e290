/**
 * The retry loop, with attempts, backoff, retry budget and deadline. All calls of the client and of
 * its credentials use it.
 *
 * <p>Only the fault matrix decides what may be retried. This package does not know what an attempt
 * does.
 */
@NullMarked
package io.cloudauth.core.internal.retry;

import org.jspecify.annotations.NullMarked;
