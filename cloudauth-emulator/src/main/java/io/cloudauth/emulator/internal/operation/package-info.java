/**
 * The interface of API operations: parameters as input, response fields or an error as output. The
 * operations are in other packages. This package does not depend on HTTP.
 */
@NullMarked
package io.cloudauth.emulator.internal.operation;

import org.jspecify.annotations.NullMarked;
