/**
 * How much memory the emulator's state may take, and the map that keeps to it. What is kept is not
 * known here.
 */
@NullMarked
package io.cloudauth.emulator.internal.memory;

import org.jspecify.annotations.NullMarked;
