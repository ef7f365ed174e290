/**
 * The whole comparison: which measurements there are, each as a process of its own, and what they
 * gave.
 *
 * <p>Contenders take turns, so that a machine that slows down slows all of them. What has been
 * measured is kept, so that a run that was broken off goes on where it stopped.
 */
@NullMarked
package io.cloudauth.benchmarks.run;

import org.jspecify.annotations.NullMarked;
