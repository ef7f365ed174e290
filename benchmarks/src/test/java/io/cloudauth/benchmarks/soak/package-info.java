/**
 * A soak: an hour of mixed calls against an emulator that injects faults, with the client's memory,
 * threads and open files observed.
 */
@NullMarked
package io.cloudauth.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
