/**
 * What can go wrong with one attempt, and what a call then does by itself: the fault matrix as one
 * table.
 *
 * <p>Nothing here knows how a fault is noticed or how a wait is made; those live in the packages
 * that use this one.
 */
@NullMarked
package io.cloudauth.core.internal.fault;

import org.jspecify.annotations.NullMarked;
