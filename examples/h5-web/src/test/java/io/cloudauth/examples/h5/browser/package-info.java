/** A real browser, driven over its debugging protocol. It knows nothing of this application. */
@NullMarked
package io.cloudauth.examples.h5.browser;

import org.jspecify.annotations.NullMarked;
