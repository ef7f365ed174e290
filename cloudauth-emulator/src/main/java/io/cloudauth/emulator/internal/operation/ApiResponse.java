package io.cloudauth.emulator.internal.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response of an operation.
 *
 * @param fields the response fields, in their order, without the RequestId
 * @param charged how many submissions the call charged
 * @param fault the fault to apply to the response, or null
 */
public record ApiResponse(Map<String, Object> fields, int charged, @Nullable Fault fault) {

    private static final String SUCCESS = "200";

    /** Returns the error code in the fields, or null if the response is a success. */
    public @Nullable String errorCode() {
        Object code = fields.get("Code");
        return code instanceof String text && !text.equals(SUCCESS) ? text : null;
    }

    /** Returns a response without charges and without a fault. */
    public static ApiResponse free(Map<String, Object> fields) {
        return new ApiResponse(fields, 0, null);
    }
}
