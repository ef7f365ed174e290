package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.operation.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is ordered over the wire.
 *
 * @param action whose calls meet it
 * @param fault what they meet
 * @param times how many of them
 */
record FaultOrder(String action, Fault fault, int times) {

    private static final Set<String> NAMES =
            Set.of("action", "kind", "times", "delayMillis", "status", "code");
    private static final int NAME_LENGTH = 100;
    private static final long DRIP_MILLIS = 100;
    private static final long MOST_MILLIS = 600_000;
    private static final int BAD_GATEWAY = 502;

    /** Reads an order. */
    static FaultOrder read(Map<String, Object> fields) throws UnusableOrderException {
        for (String name : fields.keySet()) {
            if (!NAMES.contains(name)) {
                throw new UnusableOrderException("a fault has only " + String.join(", ", NAMES));
            }
        }
        Fault.Kind kind = kind(fields.get("kind"));
        String action = fields.get("action") instanceof String text ? text : "";
        if (action.isEmpty() || action.length() > NAME_LENGTH) {
            throw new UnusableOrderException("action names an operation, or is * for all");
        }
        int times = (int) number(fields, "times", 1, 1, 1_000_000);
        long usualPause = kind == Fault.Kind.DRIP ? DRIP_MILLIS : 0;
        Duration pause =
                Duration.ofMillis(number(fields, "delayMillis", usualPause, 0, MOST_MILLIS));
        int usualStatus = kind == Fault.Kind.STATUS ? BAD_GATEWAY : 0;
        int status = (int) number(fields, "status", usualStatus, 200, 599);
        String code = fields.get("code") instanceof String text ? text : "";
        boolean needsCode = kind == Fault.Kind.CODE;
        if (needsCode == code.isEmpty() || code.length() > NAME_LENGTH) {
            throw new UnusableOrderException("code goes with the kind code, and with no other");
        }
        if (kind == Fault.Kind.DELAY && pause.isZero()) {
            throw new UnusableOrderException("a delay needs delayMillis");
        }
        return new FaultOrder(action, new Fault(kind, pause, status, code), times);
    }

    private static Fault.Kind kind(@Nullable Object name) throws UnusableOrderException {
        for (Fault.Kind kind : Fault.Kind.values()) {
            if (wireName(kind).equals(name)) {
                return kind;
            }
        }
        throw new UnusableOrderException(
                "kind is delay, status, code, cut, reset, truncate, drip, garbage or wrong-length");
    }

    private static String wireName(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long number(
            Map<String, Object> fields, String name, long usual, long least, long most)
            throws UnusableOrderException {
        Object value = fields.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Long number && number >= least && number <= most) {
            return number;
        }
        throw new UnusableOrderException(name + " is a whole number, " + least + " to " + most);
    }
}
