package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.operation.Parameters.Parameter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call and its response. The values are not masked.
 *
 * @param time when the call was recorded, by the emulator's clock
 * @param action the operation, or the name of another request
 * @param method the HTTP method
 * @param signature the name of the signature scheme, or {@code none}
 * @param parameters the parameters by name
 * @param status the HTTP status of the response
 * @param code the error code of the response, or null
 * @param responseFields the fields of the response
 * @param charged how many submissions the call charged
 * @param fault the fault that was applied to the call, or null
 */
public record Entry(
        Instant time,
        String action,
        String method,
        String signature,
        Map<String, Parameter> parameters,
        int status,
        @Nullable String code,
        Map<String, Object> responseFields,
        int charged,
        @Nullable String fault) {

    @Override
    public String toString() {
        return "Entry[" + action + ", " + status + "]";
    }
}
