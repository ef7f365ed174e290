package io.cloudauth.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints the answer of a command: its verdict, then its fields line by line. */
public final class Answer {

    private static final Set<String> IN_THE_FIRST_LINE =
            Set.of("verdict", "message", "passed", "consistent");

    private Answer() {}

    /**
     * Prints the fields as one JSON object or as text, and returns the exit code.
     *
     * @param fields the fields by their names in JSON; {@code verdict} and {@code message} are the
     *     first line of the text
     */
    public static ExitCode show(
            Shell shell, boolean json, ExitCode code, Map<String, Object> fields) {
        if (json) {
            shell.out().println(Json.of(fields));
        } else {
            print(shell, code, fields);
        }
        return code;
    }

    /** Prints the fields as text. */
    public static void print(Shell shell, ExitCode code, Map<String, Object> fields) {
        Map<String, Object> lines = new LinkedHashMap<>(fields);
        lines.keySet().removeAll(IN_THE_FIRST_LINE);
        String word = shell.text("verdict." + fields.get("verdict"));
        shell.out().println(shell.coloured(colour(code), word) + "  " + fields.get("message"));
        lines.forEach((name, value) -> shell.printOut("field." + name, shown(shell, value)));
    }

    private static Object shown(Shell shell, Object value) {
        if (value instanceof Boolean bool) {
            return shell.text("answer.shown." + bool);
        }
        return value instanceof Double score ? String.format(Locale.ROOT, "%.2f", score) : value;
    }

    /** Returns the colour of a verdict. */
    static Shell.Colour colour(ExitCode code) {
        return switch (code) {
            case DONE -> Shell.Colour.GREEN;
            case REJECTED, UNRECOGNIZED -> Shell.Colour.RED;
            default -> Shell.Colour.YELLOW;
        };
    }
}
