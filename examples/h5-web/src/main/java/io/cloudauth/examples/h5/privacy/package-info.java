/**
 * The deletion of personal data, on request of the end user and by age.
 *
 * <p>This package only deletes verifications, it does not read them.
 */
@NullMarked
package io.cloudauth.examples.h5.privacy;

import org.jspecify.annotations.NullMarked;
