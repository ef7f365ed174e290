/**
 * The signature schemes, computed from the public specifications. Nothing here decides what an
 * operation may do.
 */
@NullMarked
package io.cloudauth.emulator.internal.signature;

import org.jspecify.annotations.NullMarked;
