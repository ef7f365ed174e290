/**
 * QR codes as pictures.
 *
 * <p>What a code says is none of its business.
 */
@NullMarked
package io.cloudauth.examples.h5.qr;

import org.jspecify.annotations.NullMarked;
