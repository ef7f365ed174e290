/**
 * The program {@code cloudauth}: where it starts.
 *
 * <p>Nothing but the assembly of its parts may live here.
 */
@NullMarked
package io.cloudauth.examples.cli;

import org.jspecify.annotations.NullMarked;
