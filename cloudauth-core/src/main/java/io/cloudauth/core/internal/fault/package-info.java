/**
 * The fault matrix: the faults of an attempt, and how a call reacts to each of them.
 *
 * <p>The packages that use this one detect the faults and wait before retries.
 */
@NullMarked
package io.cloudauth.core.internal.fault;

import org.jspecify.annotations.NullMarked;
