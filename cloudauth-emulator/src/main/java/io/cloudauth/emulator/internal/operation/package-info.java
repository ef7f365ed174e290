/**
 * What an operation of the API is: parameters in, fields or a refusal out. No operation is here,
 * and nothing of HTTP.
 */
@NullMarked
package io.cloudauth.emulator.internal.operation;

import org.jspecify.annotations.NullMarked;
