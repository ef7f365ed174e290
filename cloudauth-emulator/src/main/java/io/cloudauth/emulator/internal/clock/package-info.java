/**
 * The emulator's time, the only one that its answers, tokens and checks know. Deadlines of sockets
 * are no matter of this clock.
 */
@NullMarked
package io.cloudauth.emulator.internal.clock;

import org.jspecify.annotations.NullMarked;
