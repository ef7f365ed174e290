/**
 * A server that fails on command, at the level of its sockets, and what it can do.
 *
 * <p>Nothing here knows the client that it fails.
 */
@NullMarked
package io.cloudauth.core.fault;

import org.jspecify.annotations.NullMarked;
