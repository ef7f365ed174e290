/**
 * A server that costs next to nothing: prepared bytes for each operation, over HTTP/1.1 and TLS, in
 * a process of its own.
 *
 * <p>The bytes are what the emulator answered; signatures are not looked at. Nothing here belongs
 * to a client.
 */
@NullMarked
package io.cloudauth.benchmarks.server;

import org.jspecify.annotations.NullMarked;
