package io.cloudauth.emulator.internal.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers.
 *
 * @param fields the answer's fields, in their order, without the request's number
 * @param charged how many submissions it charged
 * @param fault what goes wrong with the answer, or null
 */
public record Answer(Map<String, Object> fields, int charged, @Nullable Fault fault) {

    /** An answer that charges nothing and arrives. */
    public static Answer free(Map<String, Object> fields) {
        return new Answer(fields, 0, null);
    }
}
