package io.cloudauth.cli.output;

import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Shows a verdict and maps it to names and exit codes. */
public final class Verdict {

    private Verdict() {}

    /** Returns the name in JSON and in result files, such as {@code not_submitted}. */
    public static String name(Outcome outcome) {
        return code(outcome).equals(ExitCode.DONE)
                ? "passed"
                : code(outcome).name().toLowerCase(Locale.ROOT);
    }

    /** Returns the rejection reason, such as {@code CARD_EXPIRED}; empty for other verdicts. */
    public static String reason(Outcome outcome) {
        return outcome instanceof Outcome.Rejected rejected ? rejected.reason().name() : "";
    }

    /** Returns the exit code for the outcome. */
    public static ExitCode code(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return ExitCode.DONE;
        }
        if (outcome instanceof Outcome.Rejected) {
            return ExitCode.REJECTED;
        }
        if (outcome instanceof Outcome.NotSubmitted) {
            return ExitCode.NOT_SUBMITTED;
        }
        return outcome instanceof Outcome.Inconclusive
                ? ExitCode.INCONCLUSIVE
                : ExitCode.UNRECOGNIZED;
    }

    /** Prints the verdict as one JSON object or as text, and returns the exit code. */
    public static ExitCode show(Shell shell, boolean json, BizId bizId, VerifyResult result) {
        Outcome outcome = result.outcome();
        if (json) {
            shell.out().println(Json.of(fields(shell.texts().locale(), bizId, result)));
        } else {
            String word = shell.text("verdict." + name(outcome));
            shell.out()
                    .println(
                            shell.coloured(Answer.colour(code(outcome)), word)
                                    + "  "
                                    + result.outcome().message(shell.texts().locale()));
            shell.printOut("field.bizId", bizId.value());
            shell.printOut(
                    "field.status",
                    result.status().value(),
                    reason(outcome).isEmpty() ? "" : " (" + reason(outcome) + ")");
            score(shell, "field.authorityScore", result.authorityScore());
            score(shell, "field.faceScore", result.faceScore());
            score(shell, "field.idCardFaceScore", result.idCardFaceScore());
            shell.printOut("field.requestId", result.requestId());
        }
        return code(outcome);
    }

    private static void score(Shell shell, String key, OptionalDouble score) {
        score.ifPresent(value -> shell.printOut(key, value));
    }

    private static Map<String, Object> fields(Locale locale, BizId bizId, VerifyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("bizId", bizId.value());
        fields.put("verdict", name(result.outcome()));
        fields.put("passed", result.isPassed());
        fields.put("status", result.status().value());
        if (!reason(result.outcome()).isEmpty()) {
            fields.put("reason", reason(result.outcome()));
        }
        fields.put("message", result.outcome().message(locale));
        result.authorityScore().ifPresent(score -> fields.put("authorityScore", score));
        result.faceScore().ifPresent(score -> fields.put("faceScore", score));
        result.idCardFaceScore().ifPresent(score -> fields.put("idCardFaceScore", score));
        fields.put("requestId", result.requestId());
        return fields;
    }
}
