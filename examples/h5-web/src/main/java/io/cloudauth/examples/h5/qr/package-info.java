/**
 * QR codes as images.
 *
 * <p>This package depends on nothing else of the application.
 */
@NullMarked
package io.cloudauth.examples.h5.qr;

import org.jspecify.annotations.NullMarked;
