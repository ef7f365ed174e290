/**
 * The application: its start, its settings, its security.
 *
 * <p>Nothing here knows of a page or of a verification.
 */
@NullMarked
package io.cloudauth.examples.h5;

import org.jspecify.annotations.NullMarked;
