/**
 * Failure analyzers, which report why the application did not start and how to correct it, and the
 * masking of secrets in actuator endpoints.
 *
 * <p>No message of this package contains the value of a property.
 */
@NullMarked
package io.cloudauth.spring.diagnostics;

import org.jspecify.annotations.NullMarked;
