/**
 * Texts in two languages and small functions on text. The package depends on no other package of
 * this library.
 */
@NullMarked
package io.cloudauth.internal;

import org.jspecify.annotations.NullMarked;
