/**
 * The control interface under {@code /_emulator/}: for tests and people, never for the application
 * under test. The service itself has nothing of this.
 */
@NullMarked
package io.cloudauth.emulator.internal.control;

import org.jspecify.annotations.NullMarked;
