/**
 * The way of an API request from its bytes to its answer: parameters, common checks, signature,
 * fault, operation. What an operation does is not decided here.
 */
@NullMarked
package io.cloudauth.emulator.internal.gateway;

import org.jspecify.annotations.NullMarked;
