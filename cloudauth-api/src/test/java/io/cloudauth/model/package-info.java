/** Tests of the {@code model} package. */
@NullMarked
package io.cloudauth.model;

import org.jspecify.annotations.NullMarked;
