/**
 * One file an operation: our request to the vendor's request, the vendor's response to our result,
 * and whether it may be repeated.
 *
 * <p>The vendor's generated classes are named here alone; nothing else of the vendor's SDK is
 * called.
 */
@NullMarked
package io.cloudauth.core.internal.operation;

import org.jspecify.annotations.NullMarked;
