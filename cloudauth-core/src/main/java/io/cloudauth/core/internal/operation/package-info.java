/**
 * The operations, one class for each. A class converts our request to the vendor's request and the
 * vendor's response to our result. It also declares whether the operation is billed.
 *
 * <p>Only this package uses the vendor's generated request classes. It calls nothing else of the
 * vendor's SDK.
 */
@NullMarked
package io.cloudauth.core.internal.operation;

import org.jspecify.annotations.NullMarked;
