/** Tests of the QR codes. */
@NullMarked
package io.cloudauth.examples.h5.qr;

import org.jspecify.annotations.NullMarked;
