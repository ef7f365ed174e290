package io.cloudauth.cli.batch;

import io.cloudauth.cli.output.Texts;
import io.cloudauth.error.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The warnings of all rows, counted by column and rule, so that a user sees them before anything is
 * sent. Not thread-safe.
 */
final class RowWarnings {

    private final Map<Violation, Rows> warnings = new LinkedHashMap<>();

    private record Rows(int count, long firstLine) {}

    /** Adds the warnings of a row that begins at this line. */
    void add(List<Violation> ofRow, long line) {
        for (Violation warning : ofRow) {
            warnings.merge(
                    warning,
                    new Rows(1, line),
                    (known, one) -> new Rows(known.count() + 1, known.firstLine()));
        }
    }

    /** Returns a sentence for each column and rule, without a value of a row. */
    List<String> messages(Texts texts) {
        return warnings.entrySet().stream()
                .map(
                        warning ->
                                texts.of(
                                        "batch.warning",
                                        warning.getValue().count(),
                                        warning.getValue().firstLine(),
                                        RowProblem.column(warning.getKey().field()),
                                        warning.getKey().rule().message(texts.locale())))
                .toList();
    }
}
