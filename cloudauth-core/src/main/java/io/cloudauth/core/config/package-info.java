/**
 * What can be set on a client: retry, HTTP, signature. Every default stands here once, with its
 * unit.
 *
 * <p>Nothing here acts; per-call timeouts are part of the api, since requests carry them.
 */
@NullMarked
package io.cloudauth.core.config;

import org.jspecify.annotations.NullMarked;
