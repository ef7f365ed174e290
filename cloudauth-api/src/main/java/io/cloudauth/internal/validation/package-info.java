/**
 * Validation of the fields of requests before they are sent. All violations of a request are
 * reported together. This package does no input or output, and resolves no host name.
 */
@NullMarked
package io.cloudauth.internal.validation;

import org.jspecify.annotations.NullMarked;
