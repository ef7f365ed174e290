/**
 * The options of a client: retry, HTTP, signature. This package defines each of their defaults
 * once, with its unit.
 *
 * <p>These classes only hold values. Timeouts are part of the api module, because requests carry
 * them.
 */
@NullMarked
package io.cloudauth.core.config;

import org.jspecify.annotations.NullMarked;
