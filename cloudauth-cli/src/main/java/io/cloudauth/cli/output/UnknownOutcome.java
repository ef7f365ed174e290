package io.cloudauth.cli.output;

import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.submission.SubmissionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what to do after a billed call whose outcome is unknown: which command finds its result. */
final class UnknownOutcome {

    /** The solution of each operation, by which the search tells records of one number apart. */
    private static final Map<String, String> PRODUCT_CODES =
            Map.of(
                    "ContrastFaceVerify", "ID_MIN",
                    "CompareFaceVerify", "PV_FC",
                    "LivenessFaceVerify", "LR_FR_MIN");

    private UnknownOutcome() {}

    static Failure failure(Texts texts, OutcomeUnknownException e) {
        List<String> details = List.of(Failure.of(texts, e.failure()).message());
        if (e.key().isEmpty()) {
            return new Failure(
                    ExitCode.OUTCOME_UNKNOWN,
                    texts.of("failed.unknown.check"),
                    details,
                    texts.of("failed.unknown.check.remedy"),
                    Map.of());
        }
        SubmissionKey key = e.key().get();
        boolean legacy = e.family() == ApiFamily.LEGACY;
        String product = PRODUCT_CODES.get(e.operation());
        String next =
                legacy
                        ? "cloudauth result "
                                + Shell.quoted(key.id())
                                + " --biz-type "
                                + Shell.quoted(key.scene())
                        : "cloudauth face find "
                                + Shell.quoted(key.id())
                                + " --scene-id "
                                + Shell.quoted(key.scene())
                                + (product == null ? "" : " --product-code " + product);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(legacy ? "bizId" : "outerOrderNo", key.id());
        fields.put("next", next);
        return new Failure(
                ExitCode.OUTCOME_UNKNOWN,
                texts.of(legacy ? "failed.unknown" : "failed.unknown.order", key.id()),
                details,
                texts.of(legacy ? "failed.unknown.remedy" : "failed.unknown.order.remedy", next),
                fields);
    }
}
