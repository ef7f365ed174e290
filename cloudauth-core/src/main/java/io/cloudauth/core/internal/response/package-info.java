/**
 * What came back: strict JSON to flat fields, and error answers to faults.
 *
 * <p>It sees status, headers and bytes, knows no connection and no operation, and puts no text of
 * an answer into a failure.
 */
@NullMarked
package io.cloudauth.core.internal.response;

import org.jspecify.annotations.NullMarked;
