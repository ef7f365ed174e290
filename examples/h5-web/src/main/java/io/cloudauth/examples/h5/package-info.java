/**
 * The application class, its properties and its security configuration.
 *
 * <p>This package depends on no page and no verification.
 */
@NullMarked
package io.cloudauth.examples.h5;

import org.jspecify.annotations.NullMarked;
