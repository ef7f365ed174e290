/**
 * What JMH measures, and what it counts beyond time: processor time and allocation of the whole
 * process.
 *
 * <p>Which contender runs is a parameter; nothing here knows one of them.
 */
@NullMarked
package io.cloudauth.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
