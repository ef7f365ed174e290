package io.cloudauth.examples.cli.batch;

import java.util.Arrays;

/**
 * By what each row is known again, in 8 bytes a row: a hash of all of its values. It stays in
 * memory. Not thread-safe while rows are added.
 */
final class RowPrints {

    private long[] prints = new long[1024];
    private int size;

    /** Adds the next row. */
    void add(Row row) {
        if (size == prints.length) {
            prints = Arrays.copyOf(prints, size * 2);
        }
        prints[size++] = print(row);
    }

    /** Whether the row with its number had these values. */
    boolean fits(Row row) {
        return row.number() <= size && prints[row.number() - 1] == print(row);
    }

    private static long print(Row row) {
        return Hashes.hash(
                String.join(
                        "\n",
                        row.bizId().value(),
                        row.name().reveal(),
                        row.idCardNumber().reveal(),
                        row.image()));
    }
}
