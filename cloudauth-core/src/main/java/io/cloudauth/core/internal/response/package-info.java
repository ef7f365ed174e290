/**
 * The interpretation of responses: converts JSON to flat fields, and error responses to faults.
 *
 * <p>This package works on status, headers and bytes. It knows no connection and no operation. It
 * puts no text of a response into a failure.
 */
@NullMarked
package io.cloudauth.core.internal.response;

import org.jspecify.annotations.NullMarked;
