package io.cloudauth.examples.quickstart;

import io.cloudauth.error.ServiceException;
import io.cloudauth.error.Violation;
import io.cloudauth.model.VerifyResult;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The program's output: headings, paragraphs, steps and the details of each step, wrapped to the
 * width of a terminal.
 *
 * @param out the stream to print to
 * @param texts the texts in the user's language
 */
record Output(PrintStream out, Texts texts) {

    private static final int WIDTH = 92;
    private static final String LINE = "─".repeat(WIDTH);
    private static final String STEP_INDENT = "  ";
    private static final String DETAIL_INDENT = "      ";

    void heading(String key, Object... values) {
        out.println();
        out.println(LINE);
        out.println(texts.of(key, values));
        out.println(LINE);
    }

    /** Prints a paragraph and a blank line after it. */
    void paragraph(String key, Object... values) {
        indented("", texts.of(key, values));
        out.println();
    }

    /** Prints a step: an action of the server, the end user or the browser. */
    void step(String key, Object... values) {
        indented(STEP_INDENT, texts.of(key, values));
    }

    /** Prints a detail of the last step, such as its result. */
    void detail(String key, Object... values) {
        indented(DETAIL_INDENT, texts.of(key, values));
    }

    void blankLine() {
        out.println();
    }

    /** Prints a result and the message for the end user. */
    void verdict(VerifyResult result) {
        detail("verdict.status", result.status().value(), result.isPassed());
        result.authorityScore().ifPresent(score -> detail("verdict.score", score));
        detail("verdict.message", result.outcome().message(texts.locale()));
    }

    /** Prints a violation: the field and what is wrong with it. */
    void violation(Violation violation) {
        detail("violation", violation.message(texts.locale()));
    }

    /** Prints an error of the service and what to do about it. */
    void serviceError(ServiceException e) {
        detail("refusal.code", e.code(), e.kind(), e.httpStatus());
        detail("refusal.request", e.requestId().orElse("-"));
        detail("refusal.remedy", e.remedy(texts.locale()));
    }

    /** Prints a value of the library by its toString(), to show that secrets are masked. */
    void printValue(Object value) {
        detail("printed");
        detail("printed.value", value);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /**
     * Checks that a result is as the program describes it.
     *
     * @param key the key of the text that states the expected result
     * @throws QuickstartFailedException if {@code asDescribed} is false
     */
    void expect(boolean asDescribed, String key) {
        if (!asDescribed) {
            throw new QuickstartFailedException(texts.of("failed", texts.of(key)));
        }
    }

    private void indented(String indent, String text) {
        text.lines()
                .flatMap(line -> wrapped(line, WIDTH - indent.length()).stream())
                .forEach(line -> out.println(indent + line));
    }

    /** Breaks a line at spaces. The Chinese texts have none, so their lines must be short. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > STEP_INDENT.length()) {
            int end = rest.lastIndexOf(' ', width);
            lines.add(rest.substring(0, end));
            rest = STEP_INDENT + rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }
}
