package io.cloudauth.examples.quickstart;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.Violation;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.SubCode;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.model.VerifyResult;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
        detail("legacy.verdict", result.status().value(), result.isPassed());
        result.authorityScore().ifPresent(score -> detail("legacy.score", score));
        detail("verdict.message", result.outcome().message(texts.locale()));
    }

    /** Prints a result and the message for the end user. */
    void verdict(FaceVerifyResult result) {
        verdict(result.isPassed(), result.outcome(), result.subCode(), result.material());
    }

    /** Prints a record of a verdict and the message for the end user. */
    void verdict(FaceVerifyRecord found) {
        verdict(found.isPassed(), found.outcome(), found.subCode(), found.material());
    }

    private void verdict(
            boolean passed,
            FaceOutcome outcome,
            Optional<SubCode> subCode,
            Optional<FaceMaterial> material) {
        String kind = outcome.getClass().getSimpleName();
        subCode.ifPresentOrElse(
                code -> detail("face.verdict", passed, kind, code.value()),
                () -> detail("face.noVerdict", passed, kind));
        material.map(FaceMaterial::verifyScore)
                .orElse(OptionalDouble.empty())
                .ifPresent(score -> detail("face.score", score));
        detail("verdict.message", outcome.message(texts.locale()));
    }

    /** Prints the result of a check of name and ID number. */
    void check(MetaVerifyResult check) {
        detail("face.check", check.outcome().getClass().getSimpleName(), check.bizCode());
        detail("verdict.message", check.outcome().message(texts.locale()));
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

    /**
     * Prints the summary of a tour.
     *
     * @param product the first part of the keys of the product's texts
     * @param emulator the emulator that received the calls
     */
    void closing(String product, CloudAuthEmulator emulator) {
        int parametersInUrls =
                emulator.calls().stream().mapToInt(call -> call.inUrl().size()).sum();
        heading(product + ".closing.heading");
        step("closing.calls", emulator.calls().size(), parametersInUrls);
        step(product + ".closing.charged", emulator.charged());
        blankLine();
        step(product + ".closing.next");
        expect(parametersInUrls == 0, "expected.body");
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

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int end = lineBreak(rest, width);
        while (end > 0) {
            lines.add(rest.substring(0, end));
            rest = STEP_INDENT + rest.substring(end).strip();
            end = lineBreak(rest, width);
        }
        lines.add(rest);
        return lines;
    }

    /** Returns the last place to break a line that is too long; 0 if it fits or has no place. */
    private static int lineBreak(String text, int width) {
        int place = 0;
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i > STEP_INDENT.length() && columns <= width && isBreakable(text, i)) {
                place = i;
            }
            columns += isWide(text.charAt(i)) ? 2 : 1;
        }
        return columns > width ? place : 0;
    }

    /** Returns whether a line may end before a character: at a space, or beside a Chinese one. */
    private static boolean isBreakable(String text, int index) {
        char before = text.charAt(index - 1);
        char after = text.charAt(index);
        return after == ' '
                || ((isWide(before) || isWide(after))
                        && "（“".indexOf(before) < 0
                        && "，。；：、！？）”".indexOf(after) < 0);
    }

    /** Returns whether a character takes two columns, as Chinese ones do. */
    private static boolean isWide(char character) {
        return character > 0x2E7F;
    }
}
