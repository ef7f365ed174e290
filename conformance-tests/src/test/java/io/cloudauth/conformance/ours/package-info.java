/**
 * This library, asked the same things as the vendor's SDK. Nothing here names a type of the vendor.
 */
@NullMarked
package io.cloudauth.conformance.ours;

import org.jspecify.annotations.NullMarked;
