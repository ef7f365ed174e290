/**
 * The client: {@code CloudAuth} wires it up, the client picks the operation, nothing more.
 *
 * <p>Application code needs this package once, where it builds its client, and io.cloudauth
 * everywhere else.
 */
@NullMarked
package io.cloudauth.core;

import org.jspecify.annotations.NullMarked;
