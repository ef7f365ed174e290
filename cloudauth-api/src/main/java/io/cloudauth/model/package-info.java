/**
 * Requests, results and their value types. All of them except the builders are immutable and safe
 * for use by multiple threads. This package does not send or parse messages of the service. Only
 * methods named {@code reveal…} return a personal value in clear.
 */
@NullMarked
package io.cloudauth.model;

import org.jspecify.annotations.NullMarked;
