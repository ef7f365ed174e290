package io.cloudauth.cli.batch;

import io.cloudauth.cli.output.Texts;
import io.cloudauth.error.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that was not sent because of one of its values. It names the line and the column, never the
 * value: the file name of an image can be the name of a person.
 *
 * @param line the line of the CSV file, from 1, where the row begins
 * @param column the column of the value
 * @param rule the rule that the value breaks, such as {@code FILE_MISSING}
 * @param isFinal whether no run can ever send the row
 */
public record RowProblem(long line, String column, String rule, boolean isFinal) {

    /** Finds the first rows with a problem. Closes the reader. */
    static List<RowProblem> find(
            ResultFile results, RowStates states, PersonCsvReader reader, int most)
            throws IOException, MalformedFileException {
        TreeMap<Integer, ResultLine> rows = new TreeMap<>();
        results.forEach(
                line -> {
                    boolean isFinal = line.state() == State.INVALID && !line.isBackToUnknown();
                    boolean unreadable = isUnreadable(line) && !states.isFinished(line.row());
                    if (isFinal || unreadable) {
                        rows.put(line.row(), line);
                        if (rows.size() > most) {
                            rows.pollLastEntry();
                        }
                    }
                });
        List<RowProblem> problems = new ArrayList<>();
        try (reader) {
            while (!rows.isEmpty()) {
                Row row = reader.next();
                if (row == null) {
                    break; // the file was changed
                }
                ResultLine line = rows.remove(row.number());
                if (line != null) {
                    for (String reason : line.reason().split(" ", -1)) {
                        problems.add(of(reader.line(), reason, line.state() == State.INVALID));
                    }
                }
            }
        }
        return problems;
    }

    /** Returns the column of a field of the request. */
    static String column(String field) {
        return field.equals("faceImage") ? "image" : field;
    }

    private static boolean isUnreadable(ResultLine line) {
        return line.state() == State.WITHDRAWN
                && (line.reason().equals(RowOutcome.FILE_NAME.reason())
                        || line.reason().contains(Rule.IMAGE_UNREADABLE.name()));
    }

    private static RowProblem of(long line, String reason, boolean isFinal) {
        int colon = reason.indexOf(':');
        String field = reason.substring(0, Math.max(colon, 0));
        return new RowProblem(line, column(field), reason.substring(colon + 1), isFinal);
    }

    /** Returns what is wrong, in the language of the texts. */
    public String message(Texts texts) {
        String what =
                switch (rule) {
                    case "FILE_MISSING" -> texts.of("batch.file.missing");
                    case "FILE_NAME" -> texts.of("batch.file.name");
                    default -> known(texts.locale());
                };
        return texts.of("batch.problem", line, column, what);
    }

    private String known(Locale locale) {
        return Arrays.stream(Rule.values())
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .map(known -> known.message(locale))
                .orElse(rule);
    }

    /** Returns the fields of the JSON output. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", line);
        fields.put("column", column);
        fields.put("rule", rule);
        fields.put("final", isFinal);
        return fields;
    }
}
