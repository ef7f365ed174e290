package io.cloudauth.cli.batch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the result file. It holds no personal data.
 *
 * @param row the number of the row, from 1
 * @param attempt 1 for the first submission; each {@code --resubmit-unknown} of the row adds 1
 * @param bizId the BizId of the row
 * @param state the state of the row
 * @param reason the name of a {@code RejectionReason}, a rule or a phase; may be empty
 * @param code the error code of the service; may be empty
 * @param requestId the request ID of the service; may be empty
 * @param at the time of the line, by the clock of this machine
 * @param millis the duration of the call; 0 if there was none yet
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

    /** Returns the line to write before the row is submitted. */
    static ResultLine sending(Row row, int attempt) {
        String bizId = row.bizId().value();
        return new ResultLine(row.number(), attempt, bizId, State.SENDING, "", "", "", now(), 0);
    }

    /** Returns the line to write after the same submission. */
    ResultLine withOutcome(RowOutcome outcome, long durationMillis) {
        return new ResultLine(
                row,
                attempt,
                bizId,
                outcome.state(),
                outcome.reason(),
                outcome.code(),
                outcome.requestId(),
                now(),
                durationMillis);
    }

    /**
     * Returns whether the row is still unknown because of an earlier submission. This repeated
     * submission was certainly not processed, so it does not show whether the earlier one was
     * charged.
     */
    boolean isBackToUnknown() {
        return attempt > 1
                && (state == State.WITHDRAWN || state == State.INVALID || state == State.REFUSED);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the line as CSV, with its line end. */
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

    /** Parses a CSV record of the result file. */
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
