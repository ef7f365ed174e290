/** The vendor's Tea clients and this library make the same calls. */
@NullMarked
package io.cloudauth.vendorclients;

import org.jspecify.annotations.NullMarked;
