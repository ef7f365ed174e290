/**
 * The processing of API requests that is common to all operations: parameters, validation,
 * signature, faults and the journal. The operations are in other packages.
 */
@NullMarked
package io.cloudauth.emulator.internal.gateway;

import org.jspecify.annotations.NullMarked;
