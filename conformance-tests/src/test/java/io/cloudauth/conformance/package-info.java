/**
 * This library and the vendor's own clients before the same emulator: what one sends and gets, the
 * other must. No part of either is replaced here.
 */
@NullMarked
package io.cloudauth.conformance;

import org.jspecify.annotations.NullMarked;
