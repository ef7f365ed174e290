/**
 * Programs that run once in a fresh process and print figures, for what JMH cannot measure: the
 * first call of a process, sessions that expire, a million calls, waits, memory.
 *
 * <p>A line of theirs is a name, a blank and a number. They need no JMH on their class path.
 */
@NullMarked
package io.cloudauth.benchmarks.program;

import org.jspecify.annotations.NullMarked;
