/** What the application says when it has started, and when it cannot start. */
@NullMarked
package io.cloudauth.examples.h5.startup;

import org.jspecify.annotations.NullMarked;
