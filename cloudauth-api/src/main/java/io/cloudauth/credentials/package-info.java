/**
 * What a source of credentials must do, and what it gives. The sources themselves (environment,
 * profiles, roles) live in {@code cloudauth-core}; nothing here may show a secret other than by
 * {@code reveal()}.
 */
@NullMarked
package io.cloudauth.credentials;

import org.jspecify.annotations.NullMarked;
