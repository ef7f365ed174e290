package io.cloudauth.emulator.internal.control;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter of calls. It searches the masked values only, so that a search finds nothing that the
 * list does not show.
 *
 * @param text the text that a value must contain, in lower case, or an empty text
 * @param action the operation, or an empty text for every operation
 * @param result the kind of calls
 */
record CallFilter(String text, String action, Result result) {

    /** A kind of calls. */
    enum Result {
        /** Every call. */
        ALL,
        /** Calls with a success as the response. */
        SUCCEEDED,
        /** Calls with an error as the response. */
        FAILED,
        /** Calls that charged a submission. */
        CHARGED,
        /** Calls that got a fault. */
        FAULT
    }

    static CallFilter read(Map<String, String> query) throws InvalidControlRequestException {
        String name = query.getOrDefault("result", "all");
        for (Result result : Result.values()) {
            if (result.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new CallFilter(
                        query.getOrDefault("contains", "").strip().toLowerCase(Locale.ROOT),
                        query.getOrDefault("action", ""),
                        result);
            }
        }
        throw new InvalidControlRequestException(
                "result is all, succeeded, failed, charged or fault");
    }

    boolean matchesAll() {
        return text.isEmpty() && action.isEmpty() && result == Result.ALL;
    }

    /** Returns whether a call matches, by its fields in the control interface. */
    boolean matches(Map<String, Object> call) {
        return (action.isEmpty() || action.equals(call.get("action")))
                && matchesResult(call)
                && (text.isEmpty() || containsText(call));
    }

    private boolean matchesResult(Map<String, Object> call) {
        return switch (result) {
            case ALL -> true;
            case SUCCEEDED -> isSuccess(call);
            case FAILED -> !isSuccess(call);
            case CHARGED -> !Integer.valueOf(0).equals(call.get("charged"));
            case FAULT -> call.containsKey("fault");
        };
    }

    private static boolean isSuccess(Map<String, Object> call) {
        return call.get("status") instanceof Integer status
                && status >= 200
                && status < 300
                && !call.containsKey("code");
    }

    private boolean containsText(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.values().stream().anyMatch(this::containsText);
        }
        if (value instanceof Iterable<?> list) {
            for (Object element : list) {
                if (containsText(element)) {
                    return true;
                }
            }
            return false;
        }
        return String.valueOf(value).toLowerCase(Locale.ROOT).contains(text);
    }
}
