/**
 * Programs that run once in a fresh process and print figures, for what JMH is no tool for: a cold
 * start, sessions that end, a million calls.
 *
 * <p>A line of theirs is a name, a blank and a number. They need no JMH on their class path.
 */
@NullMarked
package io.cloudauth.benchmarks.program;

import org.jspecify.annotations.NullMarked;
