package io.cloudauth.examples.cli.batch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the file of results. It holds nothing of a person.
 *
 * @param row which row, from 1
 * @param attempt 1, and one more each time that an unknown row was submitted again by hand
 * @param bizId its BizId
 * @param state what is said of it
 * @param reason why, by a name: a {@code RejectionReason}, a rule, a phase; may be empty
 * @param code the service's error code; may be empty
 * @param requestId the service's number for the request; may be empty
 * @param at when, by this machine's clock
 * @param millis how long the call took; 0 before it
 */
record ResultLine(
        int row,
        int attempt,
        String bizId,
        State state,
        String reason,
        String code,
        String requestId,
        Instant at,
        long millis) {

    static final List<String> COLUMNS =
            List.of(
                    "row",
                    "attempt",
                    "bizId",
                    "state",
                    "reason",
                    "code",
                    "requestId",
                    "at",
                    "millis");

    /** The line before the submission of a row. */
    static ResultLine sending(Row row, int attempt) {
        String bizId = row.bizId().value();
        return new ResultLine(row.number(), attempt, bizId, State.SENDING, "", "", "", now(), 0);
    }

    /** The line after the same submission. */
    ResultLine ended(Endings ending, long took) {
        return new ResultLine(
                row,
                attempt,
                bizId,
                ending.state(),
                ending.reason(),
                ending.code(),
                ending.requestId(),
                now(),
                took);
    }

    /**
     * Whether the row is unknown still, by its earlier submission: this one, by hand, came to
     * nothing, so that it does not say whether that one was charged.
     */
    boolean isBackToUnknown() {
        return attempt > 1
                && (state == State.WITHDRAWN || state == State.INVALID || state == State.REFUSED);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** As a line of CSV, with its end. */
    String csv() {
        return csv(
                Stream.of(
                        Integer.toString(row),
                        Integer.toString(attempt),
                        bizId,
                        state.word(),
                        reason,
                        code,
                        requestId,
                        at.toString(),
                        Long.toString(millis)));
    }

    static String csv(Stream<String> fields) {
        return fields.map(ResultLine::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    /** Reads a record of the file. */
    static ResultLine of(List<String> record, long line) throws MalformedFileException {
        try {
            return new ResultLine(
                    Integer.parseInt(record.get(0)),
                    Integer.parseInt(record.get(1)),
                    record.get(2),
                    State.valueOf(record.get(3).toUpperCase(Locale.ROOT)),
                    record.get(4),
                    record.get(5),
                    record.get(6),
                    Instant.parse(record.get(7)),
                    Long.parseLong(record.get(8)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedFileException("results.line", line, "");
        }
    }
}
