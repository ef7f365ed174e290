/** Tests of the program from outside: arguments in, output and exit code out. */
@NullMarked
package io.cloudauth.examples.cli;

import org.jspecify.annotations.NullMarked;
