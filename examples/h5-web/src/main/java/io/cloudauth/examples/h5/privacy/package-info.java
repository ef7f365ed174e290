/**
 * What a person may ask of their data, and what is deleted unasked.
 *
 * <p>Nothing here reads what is deleted.
 */
@NullMarked
package io.cloudauth.examples.h5.privacy;

import org.jspecify.annotations.NullMarked;
