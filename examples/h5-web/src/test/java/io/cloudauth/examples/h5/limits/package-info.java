/** How often a verification may be begun. */
@NullMarked
package io.cloudauth.examples.h5.limits;

import org.jspecify.annotations.NullMarked;
