/**
 * The two products of the vendor behind one small interface: what this application needs of each.
 * Nothing outside of this package knows which product runs.
 */
@NullMarked
package io.cloudauth.examples.h5.product;

import org.jspecify.annotations.NullMarked;
