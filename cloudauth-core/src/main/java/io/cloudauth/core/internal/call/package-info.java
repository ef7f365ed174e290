/**
 * The execution of one call: deadline, attempts, credentials, signature, exchange and response, in
 * this order. Also the exception for the caller, and the reports to listeners and observers.
 *
 * <p>This package knows no operation. A {@code Call} contains all data of an operation.
 */
@NullMarked
package io.cloudauth.core.internal.call;

import org.jspecify.annotations.NullMarked;
