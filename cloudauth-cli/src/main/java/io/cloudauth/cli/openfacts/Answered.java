package io.cloudauth.cli.openfacts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call of the report and the shape of its response. It contains no value of the response but the
 * error code and the name of a RAM action.
 *
 * @param id the name of the call, such as {@code F1}
 * @param what what the call asked
 * @param operation the operation
 * @param status the HTTP status; 0 if there was no response
 * @param contentType the type of the body; empty if it has none
 * @param code the field {@code Code}, or the phase in which the call failed; may be empty
 * @param ramAction the RAM action that a refusal names; may be empty
 * @param fields the types by the path of the field
 */
public record Answered(
        String id,
        String what,
        String operation,
        int status,
        String contentType,
        String code,
        String ramAction,
        Map<String, String> fields) {

    /** Returns the fields of the JSON output. */
    public Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("call", operation + ": " + what);
        all.put("httpStatus", status);
        all.put("contentType", contentType);
        all.put("code", code);
        if (!ramAction.isEmpty()) {
            all.put("ramAction", ramAction);
        }
        all.put("fields", fields);
        return all;
    }

    /** Returns the lines of the report. */
    public String text() {
        StringBuilder text =
                new StringBuilder(id + " " + operation + ": " + what + "\n")
                        .append(
                                status == 0
                                        ? "   no response\n"
                                        : "   HTTP " + status + " " + contentType + "\n");
        if (!code.isEmpty()) {
            text.append("   Code = ").append(code).append('\n');
        }
        if (!ramAction.isEmpty()) {
            text.append("   AuthAction = ").append(ramAction).append('\n');
        }
        fields.forEach((name, type) -> text.append("   " + name + ": " + type + "\n"));
        return text.toString();
    }
}
