/** Tests of what the {@code error} package promises; no promise of another package is kept here. */
@NullMarked
package io.cloudauth.error;

import org.jspecify.annotations.NullMarked;
