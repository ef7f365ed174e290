/**
 * The three access modes of the legacy product, one class each, to copy into an application. These
 * classes print nothing and work the same with the real service and with an emulator.
 */
@NullMarked
package io.cloudauth.examples.quickstart.flow.legacy;

import org.jspecify.annotations.NullMarked;
