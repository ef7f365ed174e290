/** Tests of the program's output and exit status. The library itself is tested elsewhere. */
@NullMarked
package io.cloudauth.examples.quickstart;

import org.jspecify.annotations.NullMarked;
