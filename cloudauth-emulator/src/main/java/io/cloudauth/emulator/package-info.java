/**
 * The public API of the emulator: {@link io.cloudauth.emulator.CloudAuthEmulator}, which emulates
 * the service on the local machine, and test ID numbers that select its response. The
 * implementation is in the {@code internal} packages and may change in any release.
 */
@NullMarked
package io.cloudauth.emulator;

import org.jspecify.annotations.NullMarked;
