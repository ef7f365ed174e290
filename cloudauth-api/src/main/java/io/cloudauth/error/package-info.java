/**
 * The exceptions that calls throw, the error codes of the service with their meanings, and the
 * rules of local validation. No exception of this package contains a name, an ID number, a link, a
 * token, a secret or a message text of the service.
 */
@NullMarked
package io.cloudauth.error;

import org.jspecify.annotations.NullMarked;
