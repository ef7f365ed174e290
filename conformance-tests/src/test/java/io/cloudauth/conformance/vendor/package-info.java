/** The vendor's own SDK, used as its documents say. Nothing here names a type of this library. */
@NullMarked
package io.cloudauth.conformance.vendor;

import org.jspecify.annotations.NullMarked;
