/** Tests of the {@code error} package. */
@NullMarked
package io.cloudauth.error;

import org.jspecify.annotations.NullMarked;
