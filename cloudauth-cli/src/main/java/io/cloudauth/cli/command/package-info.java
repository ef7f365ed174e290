/**
 * The commands, one class each, and their common options.
 *
 * <p>A command that needs more than one call and some output has its logic in another package.
 */
@NullMarked
package io.cloudauth.cli.command;

import org.jspecify.annotations.NullMarked;
