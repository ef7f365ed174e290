/**
 * How a failed attempt is followed by another: attempts, backoff, budget, deadline, in one loop
 * that every call of the client and of its credentials goes through.
 *
 * <p>What may be repeated is decided by the fault matrix alone; what an attempt does is not known
 * here.
 */
@NullMarked
package io.cloudauth.core.internal.retry;

import org.jspecify.annotations.NullMarked;
