package io.cloudauth.core;

import io.cloudauth.core.Scene.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of what was seen, one row a fault and operation: target/failure-report.md and .csv.
 * Filled by many threads.
 */
final class FaultReport {
    private static final List<String> HEAD =
            List.of(
                    "fault",
                    "operation",
                    "over",
                    "letter",
                    "attempts made while it lasts",
                    "of them seen by the server",
                    "the caller gets",
                    "seen by the server where it happens once",
                    "the caller gets then",
                    "real ms",
                    "waited ms",
                    "ms from the caller's end");

    private final List<List<String>> rows = new ArrayList<>();

    /** What one call came to. */
    record Observed(
            int attempts,
            int seen,
            String got,
            long realMillis,
            long waitedMillis,
            OptionalLong toEnd) {}

    synchronized void add(
            FaultRow row, Operation operation, Way way, Observed lasting, Observed once) {
        String letter = row.letter(operation).name();
        rows.add(
                List.of(
                        row.fault(),
                        operation.action(),
                        way.name(),
                        letter.equals("ONE") ? "1" : letter,
                        Integer.toString(lasting.attempts),
                        Integer.toString(lasting.seen),
                        lasting.got,
                        row.passes() ? Integer.toString(once.seen) : "",
                        row.passes() ? once.got : "",
                        Long.toString(lasting.realMillis),
                        Long.toString(lasting.waitedMillis),
                        lasting.toEnd.isPresent() ? "" + lasting.toEnd.getAsLong() : ""));
    }

    synchronized void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        String rule = HEAD.stream().map(column -> "---").collect(Collectors.joining(" | "));
        rows.sort(Comparator.comparing(row -> String.join("\t", row)));
        Stream<String> table =
                Stream.concat(
                        Stream.of(String.join(" | ", HEAD), rule),
                        rows.stream().map(row -> String.join(" | ", row)));
        Files.writeString(
                directory.resolve("failure-report.md"),
                "# What happened when something went wrong\n\n"
                        + table.map(line -> "| " + line + " |").collect(Collectors.joining("\n"))
                        + "\n");
        Files.writeString(
                directory.resolve("failure-report.csv"),
                Stream.concat(Stream.of(HEAD), rows.stream())
                                .map(FaultReport::csv)
                                .collect(Collectors.joining("\n"))
                        + "\n");
    }

    private static String csv(List<String> row) {
        return row.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
