/**
 * Limits on attempts to start a verification, so that the form cannot be used to guess names and ID
 * numbers.
 *
 * <p>This package receives neither name nor ID number: they must not influence the decision.
 */
@NullMarked
package io.cloudauth.examples.h5.limits;

import org.jspecify.annotations.NullMarked;
