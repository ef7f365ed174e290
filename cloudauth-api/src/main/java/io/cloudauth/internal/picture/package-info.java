/**
 * Validation of pictures and removal of their metadata. The code reads the structure of a picture
 * and writes it anew, so that only known fields of exact lengths remain. The compressed data are
 * copied.
 *
 * <p>No pixels are computed, and only small buffers are kept in memory. The data of a PNG are
 * decompressed to find their end; those of a PNG with a palette are kept, at most 4 MiB.
 */
@NullMarked
package io.cloudauth.internal.picture;

import org.jspecify.annotations.NullMarked;
