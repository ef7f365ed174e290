/**
 * The three access modes of the financial-grade product, one class each, to copy into an
 * application. These classes print nothing and work the same with the real service and with an
 * emulator.
 */
@NullMarked
package io.cloudauth.examples.quickstart.flow.face;

import org.jspecify.annotations.NullMarked;
