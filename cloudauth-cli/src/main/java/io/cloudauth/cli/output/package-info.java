/**
 * The output and the prompts of the program: texts in two languages, colours, JSON and exit codes.
 *
 * <p>This package does not call the service and does not depend on commands.
 */
@NullMarked
package io.cloudauth.cli.output;

import org.jspecify.annotations.NullMarked;
