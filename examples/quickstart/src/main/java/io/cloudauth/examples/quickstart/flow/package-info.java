/**
 * The three access modes, one class each, to copy into an application. These classes print nothing
 * and work the same with the real service and with an emulator.
 */
@NullMarked
package io.cloudauth.examples.quickstart.flow;

import org.jspecify.annotations.NullMarked;
