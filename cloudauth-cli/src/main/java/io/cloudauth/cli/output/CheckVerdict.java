package io.cloudauth.cli.output;

import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyResult;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the result of a check without a face and maps it to names and exit codes. */
public final class CheckVerdict {

    private CheckVerdict() {}

    /** Prints the result as one JSON object or as text, and returns the exit code. */
    public static ExitCode show(Shell shell, boolean json, MetaVerifyResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verdict", name(result.outcome()));
        fields.put("consistent", result.outcome() instanceof MetaOutcome.Consistent);
        fields.put("message", result.outcome().message(shell.texts().locale()));
        fields.put("bizCode", result.bizCode());
        result.detail().ifPresent(detail -> addDetail(shell, fields, detail.value()));
        result.carrier().ifPresent(carrier -> fields.put("carrier", carrier.value()));
        fields.put("requestId", result.requestId());
        return Answer.show(shell, json, code(result.outcome()), fields);
    }

    private static void addDetail(Shell shell, Map<String, Object> fields, String subCode) {
        fields.put("subCode", subCode);
        String key = "mobile." + subCode;
        if (shell.texts().has(key)) {
            fields.put("detail", shell.text(key));
        }
    }

    private static String name(MetaOutcome outcome) {
        return switch (code(outcome)) {
            case DONE -> "consistent";
            case REJECTED -> "inconsistent";
            case INCONCLUSIVE -> "no_record";
            default -> "unrecognized";
        };
    }

    private static ExitCode code(MetaOutcome outcome) {
        if (outcome instanceof MetaOutcome.Consistent) {
            return ExitCode.DONE;
        }
        if (outcome instanceof MetaOutcome.Inconsistent) {
            return ExitCode.REJECTED;
        }
        return outcome instanceof MetaOutcome.NoRecord
                ? ExitCode.INCONCLUSIVE
                : ExitCode.UNRECOGNIZED;
    }
}
