package io.cloudauth.cli.output;

import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.SubCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows the verdicts of the financial-grade product and maps them to names and exit codes. */
public final class FaceVerdict {

    private FaceVerdict() {}

    /** Returns the exit code for the outcome. */
    public static ExitCode code(FaceOutcome outcome) {
        if (outcome instanceof FaceOutcome.Passed) {
            return ExitCode.DONE;
        }
        if (outcome instanceof FaceOutcome.Rejected) {
            return ExitCode.REJECTED;
        }
        if (outcome instanceof FaceOutcome.NotFinished) {
            return ExitCode.NOT_SUBMITTED;
        }
        return outcome instanceof FaceOutcome.Inconclusive
                ? ExitCode.INCONCLUSIVE
                : ExitCode.UNRECOGNIZED;
    }

    /** Returns the name in JSON, such as {@code not_finished}. */
    public static String name(FaceOutcome outcome) {
        return switch (code(outcome)) {
            case DONE -> "passed";
            case REJECTED -> "rejected";
            case NOT_SUBMITTED -> "not_finished";
            case INCONCLUSIVE -> "inconclusive";
            default -> "unrecognized";
        };
    }

    /**
     * Shows the result of a session or of a photo.
     *
     * @param number the number of the call by its name, such as {@code certifyId}; empty if the
     *     result has all of them
     */
    public static ExitCode show(
            Shell shell, boolean json, Map<String, String> number, FaceVerifyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>(number);
        result.certifyId().ifPresent(id -> fields.put("certifyId", id.value()));
        addVerdict(fields, shell.texts().locale(), result.outcome());
        result.subCode().ifPresent(code -> fields.put("subCode", code.value()));
        result.material().ifPresent(material -> addScores(fields, material));
        if (!result.deviceRisks().isEmpty()) {
            fields.put("deviceRisks", result.deviceRisks());
        }
        fields.put("requestId", result.requestId());
        return Answer.show(shell, json, code(result.outcome()), fields);
    }

    /** Shows the result of a comparison of two photos. */
    public static ExitCode show(
            Shell shell, boolean json, Map<String, String> number, FaceComparison comparison) {
        Map<String, Object> fields = new LinkedHashMap<>(number);
        comparison.certifyId().ifPresent(id -> fields.put("certifyId", id.value()));
        fields.put("verdict", comparison.isPassed() ? "passed" : "rejected");
        fields.put("passed", comparison.isPassed());
        fields.put(
                "message",
                shell.text(comparison.isPassed() ? "compare.passed" : "compare.rejected"));
        comparison.score().ifPresent(score -> fields.put("verifyScore", score));
        fields.put("requestId", comparison.requestId());
        return Answer.show(
                shell, json, comparison.isPassed() ? ExitCode.DONE : ExitCode.REJECTED, fields);
    }

    /** Shows the result of a liveness check of one photo. */
    public static ExitCode show(
            Shell shell, boolean json, Map<String, String> number, LivenessResult liveness) {
        Map<String, Object> fields = new LinkedHashMap<>(number);
        liveness.certifyId().ifPresent(id -> fields.put("certifyId", id.value()));
        FaceOutcome outcome =
                FaceOutcome.of(liveness.isPassed() ? "T" : "F", liveness.subCode().orElse(null));
        addVerdict(fields, shell.texts().locale(), outcome);
        if (liveness.isPassed()) {
            fields.put("message", shell.text("liveness.passed"));
        }
        liveness.subCode().map(SubCode::value).ifPresent(code -> fields.put("subCode", code));
        liveness.material().ifPresent(material -> addScores(fields, material));
        fields.put("requestId", liveness.requestId());
        return Answer.show(shell, json, code(outcome), fields);
    }

    /** Returns the fields of a record that contain nothing of a person. */
    public static Map<String, Object> fields(Locale locale, FaceVerifyRecord found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        found.outerOrderNo().ifPresent(number -> fields.put("outerOrderNo", number));
        fields.put("certifyId", found.certifyId().value());
        found.sceneId().ifPresent(scene -> fields.put("sceneId", scene));
        found.productCode().ifPresent(product -> fields.put("productCode", product.value()));
        addVerdict(fields, locale, found.outcome());
        found.subCode().ifPresent(code -> fields.put("subCode", code.value()));
        found.gmtVerify().ifPresent(time -> fields.put("gmtVerify", time));
        return fields;
    }

    private static void addVerdict(Map<String, Object> fields, Locale locale, FaceOutcome outcome) {
        fields.put("verdict", name(outcome));
        fields.put("passed", outcome instanceof FaceOutcome.Passed);
        if (outcome instanceof FaceOutcome.Rejected rejected) {
            fields.put("reason", rejected.reason().name());
        }
        fields.put("message", outcome.message(locale));
    }

    private static void addScores(Map<String, Object> fields, FaceMaterial material) {
        material.verifyScore().ifPresent(score -> fields.put("verifyScore", score));
        material.qualityScore().ifPresent(score -> fields.put("qualityScore", score));
        material.faceAttack().ifPresent(attack -> fields.put("faceAttack", attack));
    }
}
