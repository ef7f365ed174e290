/**
 * How often a verification may be begun, so that the form is no way to try names and numbers.
 *
 * <p>Neither name nor ID number is known here: they must not decide the answer.
 */
@NullMarked
package io.cloudauth.examples.h5.limits;

import org.jspecify.annotations.NullMarked;
