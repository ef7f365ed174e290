/**
 * Reads the outer structure of pictures: their kind, their dimensions, where they end, and what in
 * them is no picture but a note about it.
 *
 * <p>No pixel is decoded here, and nothing is kept but one small buffer.
 */
@NullMarked
package io.cloudauth.internal.picture;

import org.jspecify.annotations.NullMarked;
