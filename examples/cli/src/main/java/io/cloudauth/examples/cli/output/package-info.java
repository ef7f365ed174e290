/**
 * What the program shows and asks: texts in two languages, colours, JSON, exit codes, prompts.
 *
 * <p>It may not call the service, and knows no command.
 */
@NullMarked
package io.cloudauth.examples.cli.output;

import org.jspecify.annotations.NullMarked;
