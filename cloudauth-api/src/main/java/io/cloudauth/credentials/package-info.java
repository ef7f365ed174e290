/**
 * Credentials, and the interface of a source of credentials. The sources themselves, such as
 * environment variables, profiles and RAM roles, are in {@code cloudauth-core}. Types of this
 * package return a secret in clear only from {@code reveal()}.
 */
@NullMarked
package io.cloudauth.credentials;

import org.jspecify.annotations.NullMarked;
