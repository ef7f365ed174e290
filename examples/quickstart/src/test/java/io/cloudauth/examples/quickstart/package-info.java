/** What a reader of the program's output and of the READMEs must find; nothing of the library. */
@NullMarked
package io.cloudauth.examples.quickstart;

import org.jspecify.annotations.NullMarked;
