/**
 * The service on loopback: what tests and programs start, and the ID numbers that tell it what to
 * answer. How it works is in {@code internal} and may change.
 */
@NullMarked
package io.cloudauth.emulator;

import org.jspecify.annotations.NullMarked;
