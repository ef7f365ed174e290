package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.operation.Parameters.Parameter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that arrived and what became of it, as it was: nothing is masked here.
 *
 * @param time when, by the emulator's clock
 * @param action the operation, or the name of another thing that was asked
 * @param method the HTTP method
 * @param signature how it was signed, in words
 * @param parameters the parameters by name
 * @param status the HTTP status of the answer
 * @param code the error code of the answer, or null
 * @param answer the fields of the answer
 * @param charged how many submissions it charged
 * @param fault what went wrong with the answer on purpose, or null
 */
public record Entry(
        Instant time,
        String action,
        String method,
        String signature,
        Map<String, Parameter> parameters,
        int status,
        @Nullable String code,
        Map<String, Object> answer,
        int charged,
        @Nullable String fault) {

    @Override
    public String toString() {
        return "Entry[" + action + ", " + status + "]";
    }
}
