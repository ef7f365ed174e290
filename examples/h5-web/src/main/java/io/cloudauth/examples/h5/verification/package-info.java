/**
 * Verifications: how one is begun, what is kept of it, and how its verdict comes.
 *
 * <p>No page and no browser is known here, and neither name nor ID number is kept.
 */
@NullMarked
package io.cloudauth.examples.h5.verification;

import org.jspecify.annotations.NullMarked;
