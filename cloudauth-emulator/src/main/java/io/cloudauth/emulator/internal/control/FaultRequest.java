package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.operation.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A control request to queue a fault.
 *
 * @param action the action whose calls get the fault
 * @param fault the fault
 * @param times the number of calls that get the fault
 */
record FaultRequest(String action, Fault fault, int times) {

    private static final Set<String> FIELDS =
            Set.of("action", "kind", "times", "delayMillis", "status", "code");
    private static final int MAX_NAME_LENGTH = 100;
    private static final long DEFAULT_DRIP_MILLIS = 100;
    private static final long MAX_MILLIS = 600_000;
    private static final int BAD_GATEWAY = 502;

    /** Validates and converts the fields of a request. */
    static FaultRequest read(Map<String, Object> fields) throws InvalidControlRequestException {
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new InvalidControlRequestException(
                        "a fault has only " + String.join(", ", FIELDS));
            }
        }
        Fault.Kind kind = kind(fields.get("kind"));
        String action = fields.get("action") instanceof String text ? text : "";
        if (action.isEmpty() || action.length() > MAX_NAME_LENGTH) {
            throw new InvalidControlRequestException("action names an operation, or is * for all");
        }
        int times = (int) number(fields, "times", 1, 1, 1_000_000);
        long defaultPause = kind == Fault.Kind.DRIP ? DEFAULT_DRIP_MILLIS : 0;
        Duration pause =
                Duration.ofMillis(number(fields, "delayMillis", defaultPause, 0, MAX_MILLIS));
        int defaultStatus = kind == Fault.Kind.STATUS ? BAD_GATEWAY : 0;
        int status = (int) number(fields, "status", defaultStatus, 200, 599);
        String code = fields.get("code") instanceof String text ? text : "";
        boolean needsCode = kind == Fault.Kind.CODE;
        if (needsCode == code.isEmpty() || code.length() > MAX_NAME_LENGTH) {
            throw new InvalidControlRequestException(
                    "code goes with the kind code, and with no other");
        }
        if (kind == Fault.Kind.DELAY && pause.isZero()) {
            throw new InvalidControlRequestException("a delay needs delayMillis");
        }
        return new FaultRequest(action, new Fault(kind, pause, status, code), times);
    }

    private static Fault.Kind kind(@Nullable Object name) throws InvalidControlRequestException {
        for (Fault.Kind kind : Fault.Kind.values()) {
            if (wireName(kind).equals(name)) {
                return kind;
            }
        }
        throw new InvalidControlRequestException(
                "kind is delay, status, code, cut, reset, truncate, drip, garbage or wrong-length");
    }

    private static String wireName(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long number(
            Map<String, Object> fields, String name, long defaultValue, long min, long max)
            throws InvalidControlRequestException {
        Object value = fields.get(name);
        if (value == null) {
            return defaultValue;
        }
        if (value instanceof Long number && number >= min && number <= max) {
            return number;
        }
        throw new InvalidControlRequestException(
                name + " is a whole number, " + min + " to " + max);
    }
}
