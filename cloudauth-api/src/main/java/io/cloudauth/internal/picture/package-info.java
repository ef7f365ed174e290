/**
 * Validation of pictures and removal of their metadata. The code reads only the outer structure of
 * a picture: its format, its dimensions, its end and its metadata.
 *
 * <p>No pixels are decoded, and only one small buffer is kept in memory.
 */
@NullMarked
package io.cloudauth.internal.picture;

import org.jspecify.annotations.NullMarked;
