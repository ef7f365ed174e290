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
 * Tells what happens, on a terminal: what is done, and what came of it.
 *
 * @param out where to
 * @param texts in which language
 */
record Story(PrintStream out, Texts texts) {

    private static final int WIDTH = 92;
    private static final String RULE = "─".repeat(WIDTH);
    private static final String OF_AN_ACT = "  ";
    private static final String OF_A_FACT = "      ";

    void heading(String key, Object... values) {
        out.println();
        out.println(RULE);
        out.println(texts.of(key, values));
        out.println(RULE);
    }

    /** A paragraph. */
    void tell(String key, Object... values) {
        indented("", texts.of(key, values));
        out.println();
    }

    /** Something that somebody does. */
    void act(String key, Object... values) {
        indented(OF_AN_ACT, texts.of(key, values));
    }

    /** Something that came of it. */
    void fact(String key, Object... values) {
        indented(OF_A_FACT, texts.of(key, values));
    }

    void blank() {
        out.println();
    }

    /** A verdict, and what to tell the person. */
    void verdict(VerifyResult result) {
        fact("verdict.status", result.status().value(), result.isPassed());
        result.authorityScore().ifPresent(score -> fact("verdict.score", score));
        fact("verdict.message", result.outcome().message(texts.locale()));
    }

    /** One field of a request and what is wrong with it. */
    void violation(Violation violation) {
        fact("violation", violation.message(texts.locale()));
    }

    /** A refusal of the service, and what to do about it. */
    void refusal(ServiceException e) {
        fact("refusal.code", e.code(), e.kind(), e.httpStatus());
        fact("refusal.request", e.requestId().orElse("-"));
        fact("refusal.remedy", e.remedy(texts.locale()));
    }

    /** What a value of the library prints by itself. */
    void print(Object value) {
        fact("printed");
        fact("printed.value", value);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /**
     * Goes on only if all is as told.
     *
     * @throws NotAsDescribedException if it is not
     */
    void expect(boolean asTold, String key) {
        if (!asTold) {
            throw new NotAsDescribedException(texts.of("failed", texts.of(key)));
        }
    }

    private void indented(String indent, String text) {
        text.lines()
                .flatMap(line -> wrapped(line, WIDTH - indent.length()).stream())
                .forEach(line -> out.println(indent + line));
    }

    /** At spaces; Chinese lines are short enough as they are. */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > OF_AN_ACT.length()) {
            int end = rest.lastIndexOf(' ', width);
            lines.add(rest.substring(0, end));
            rest = OF_AN_ACT + rest.substring(end + 1);
        }
        lines.add(rest);
        return lines;
    }
}
