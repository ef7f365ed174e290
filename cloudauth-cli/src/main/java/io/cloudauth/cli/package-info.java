/**
 * The entry point of the program {@code cloudauth}.
 *
 * <p>This package only puts the parts of the program together.
 */
@NullMarked
package io.cloudauth.cli;

import org.jspecify.annotations.NullMarked;
