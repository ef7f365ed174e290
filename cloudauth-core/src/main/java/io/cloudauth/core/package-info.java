/**
 * The client and its builder. {@code CloudAuth} builds a client; the client selects the operation
 * of each call.
 *
 * <p>Application code needs this package only where it builds its client. All other code uses the
 * package io.cloudauth.
 */
@NullMarked
package io.cloudauth.core;

import org.jspecify.annotations.NullMarked;
