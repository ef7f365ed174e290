/** Tests of the whole program: arguments, output and exit codes. */
@NullMarked
package io.cloudauth.cli;

import org.jspecify.annotations.NullMarked;
