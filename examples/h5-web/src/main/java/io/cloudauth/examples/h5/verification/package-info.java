/**
 * Verifications: their start, their stored state and their verdicts.
 *
 * <p>This package depends on no page and no browser. It stores neither name nor ID number.
 */
@NullMarked
package io.cloudauth.examples.h5.verification;

import org.jspecify.annotations.NullMarked;
