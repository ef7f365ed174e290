package io.cloudauth.cli.batch;

import java.util.Arrays;

/**
 * The hashes of all rows, to detect a change of a row. Each hash covers all values of the row and
 * takes at least 8 bytes of memory. Not thread-safe while rows are added.
 */
final class RowHashes {

    private long[] hashes = new long[1024];
    private int size;

    /** Adds the hash of the next row. */
    void add(Row row) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(row);
    }

    /** Returns whether the added row of the same number had the same hash. */
    boolean matches(Row row) {
        return row.number() <= size && hashes[row.number() - 1] == hash(row);
    }

    private static long hash(Row row) {
        return TextHashes.hash(
                String.join(
                        "\n",
                        row.bizId().value(),
                        row.name().reveal(),
                        row.idCardNumber().reveal(),
                        row.image()));
    }
}
