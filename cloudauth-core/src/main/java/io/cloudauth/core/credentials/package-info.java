/**
 * Ready-made providers of the credentials that a client signs its requests with.
 *
 * <p>Their implementations are internal. A provider is an interface with one method, so a lambda
 * that returns {@code Credentials} is a provider, too.
 */
@NullMarked
package io.cloudauth.core.credentials;

import org.jspecify.annotations.NullMarked;
