/** Tests of the {@code credentials} package. */
@NullMarked
package io.cloudauth.credentials;

import org.jspecify.annotations.NullMarked;
