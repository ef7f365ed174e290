/**
 * The memory limits of the emulator's state, and a map with such a limit. This package does not
 * depend on the stored objects.
 */
@NullMarked
package io.cloudauth.emulator.internal.memory;

import org.jspecify.annotations.NullMarked;
