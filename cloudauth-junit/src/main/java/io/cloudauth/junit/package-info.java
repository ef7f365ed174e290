/**
 * A JUnit extension that gives a test class an emulator and a client.
 *
 * <p>It starts and closes them and forgets the emulator's state between tests; what a test wants to
 * happen it says to the emulator.
 */
@NullMarked
package io.cloudauth.junit;

import org.jspecify.annotations.NullMarked;
