/** Tests of what the {@code model} package promises; no promise of another package is kept here. */
@NullMarked
package io.cloudauth.model;

import org.jspecify.annotations.NullMarked;
