/**
 * The emulator's clock, which applies to responses, expiry times and validation. Socket timeouts do
 * not use this clock.
 */
@NullMarked
package io.cloudauth.emulator.internal.clock;

import org.jspecify.annotations.NullMarked;
