/**
 * A JUnit extension that provides a test class with an emulator and a client.
 *
 * <p>The extension starts and closes both, and resets the emulator before every test. A test
 * configures the emulator to return the outcome or the error that it needs.
 */
@NullMarked
package io.cloudauth.junit;

import org.jspecify.annotations.NullMarked;
