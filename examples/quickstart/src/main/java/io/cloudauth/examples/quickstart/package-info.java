/**
 * The quickstart program: shows a verification step by step, with an emulator or, after a
 * confirmation, with the real service. The code to copy is in the package {@code flow}.
 */
@NullMarked
package io.cloudauth.examples.quickstart;

import org.jspecify.annotations.NullMarked;
