/** Tests of the limits on attempts. */
@NullMarked
package io.cloudauth.examples.h5.limits;

import org.jspecify.annotations.NullMarked;
