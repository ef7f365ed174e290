/**
 * The control interface under {@code /_emulator/}, for tests and the console. The application under
 * test must not use it: the service has no such interface.
 */
@NullMarked
package io.cloudauth.emulator.internal.control;

import org.jspecify.annotations.NullMarked;
