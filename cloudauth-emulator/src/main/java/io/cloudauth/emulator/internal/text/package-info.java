/**
 * Text forms of the wire: percent-encoding, JSON and XML, written apart from the code of any
 * client. Nothing here knows an operation or keeps state.
 */
@NullMarked
package io.cloudauth.emulator.internal.text;

import org.jspecify.annotations.NullMarked;
