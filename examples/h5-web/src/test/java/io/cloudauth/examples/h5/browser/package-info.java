/** A driver for a real browser, over its debugging protocol. It depends on no other package. */
@NullMarked
package io.cloudauth.examples.h5.browser;

import org.jspecify.annotations.NullMarked;
