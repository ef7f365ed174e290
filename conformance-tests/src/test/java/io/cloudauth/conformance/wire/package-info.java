/**
 * What was said on the wire, read between a client and the emulator by code that belongs to
 * neither. Nothing here knows an operation.
 */
@NullMarked
package io.cloudauth.conformance.wire;

import org.jspecify.annotations.NullMarked;
