/**
 * The signature schemes, implemented from the public specifications. Authorization is decided in
 * other packages.
 */
@NullMarked
package io.cloudauth.emulator.internal.signature;

import org.jspecify.annotations.NullMarked;
