/**
 * The one place where time is read and waited for, and the deadline of a call.
 *
 * <p>No other package reads a clock or sleeps, so that tests run on time of their own.
 */
@NullMarked
package io.cloudauth.core.internal.time;

import org.jspecify.annotations.NullMarked;
