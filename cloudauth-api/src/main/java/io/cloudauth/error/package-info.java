/**
 * Everything that a call can throw, the service's error codes with their meaning, and the rules of
 * local validation. No exception here may hold a name, an ID number, a link, a token, a secret or a
 * message that the service wrote.
 */
@NullMarked
package io.cloudauth.error;

import org.jspecify.annotations.NullMarked;
