/**
 * The commands, one class each, with the options that they share.
 *
 * <p>What takes more than a call and a page of output lives in a package of its own.
 */
@NullMarked
package io.cloudauth.examples.cli.command;

import org.jspecify.annotations.NullMarked;
