/**
 * The clients that are compared, each behind the same few calls and touched by its name alone, so
 * that a process loads the classes of one of them.
 *
 * <p>Each is written as a careful user would write it, with connections that are kept. Nothing here
 * measures.
 */
@NullMarked
package io.cloudauth.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
