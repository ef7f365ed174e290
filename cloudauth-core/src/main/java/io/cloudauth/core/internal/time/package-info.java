/**
 * The only place that reads clocks and waits, and the deadline of a call.
 *
 * <p>No other package reads a clock or sleeps, so that tests can control the time.
 */
@NullMarked
package io.cloudauth.core.internal.time;

import org.jspecify.annotations.NullMarked;
