package io.cloudauth.spring.health;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.spring.properties.HealthProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * An evaluator of the health of all clients, by the share of their calls that failed.
 *
 * <p>An error that concerns one person or one request shows that the service works, so it does not
 * count as a failure. Safe to share between threads.
 */
public final class CallHealth {
    private final HealthProperties properties;
    private final LongSupplier nanos;
    private final Map<String, CallWindow> windows = new ConcurrentHashMap<>();

    /**
     * Creates an evaluator without any calls.
     *
     * @param properties the window and the limits
     */
    public CallHealth(HealthProperties properties) {
        this(properties, System::nanoTime);
    }

    CallHealth(HealthProperties properties, LongSupplier nanos) {
        this.properties = properties;
        this.nanos = nanos;
    }

    /**
     * Returns a listener that counts the calls of one client.
     *
     * @param client the client's name under {@code cloudauth.clients}, or {@code default}
     * @return the listener; listeners of the same name share their counts
     */
    public CallListener listener(String client) {
        CallWindow window =
                windows.computeIfAbsent(
                        client, unused -> new CallWindow(properties.window(), nanos));
        return event -> record(window, event);
    }

    private static void record(CallWindow window, CallEvent event) {
        if (event instanceof CallEnded ended) {
            switch (ended.ending()) {
                case SUCCEEDED -> window.record(false);
                case OUTCOME_UNKNOWN -> window.record(true);
                case FAILED -> window.record(isServiceFailure(ended));
                case CANCELLED -> {} // the service is not the cause
            }
        }
    }

    private static boolean isServiceFailure(CallEnded ended) {
        if (ended.code().isEmpty()) {
            return true; // no credentials, or no response
        }
        int status = ended.status().orElse(0);
        ErrorKind kind = ended.code().get().kind();
        return switch (kind) {
            case BAD_REQUEST,
                    NAME_AND_NUMBER_DIFFER,
                    PERSON_NOT_FOUND,
                    ID_NUMBER_INVALID,
                    BIZ_ID_FINISHED,
                    VERIFY_TOKEN_EXPIRED,
                    TOO_FREQUENT,
                    NOT_FINISHED,
                    PERSON_UNDER_14,
                    UNKNOWN_CERTIFY_ID,
                    DEVICE_NOT_SUPPORTED,
                    NO_FACE_TO_COMPARE,
                    TOO_MANY_FAILURES,
                    PHOTO_UNUSABLE,
                    SEVERAL_PHOTOS,
                    PHOTO_TOO_LARGE,
                    PHOTO_NOT_DOWNLOADED,
                    PHOTO_SESSION_NOT_PASSED,
                    REFUSED_BY_POLICY,
                    CHECK_REPEATED_TOO_OFTEN,
                    MOBILE_OR_PHOTO_NOT_SUPPORTED ->
                    false;
            case UNRECOGNIZED -> status >= 500;
            default -> true;
        };
    }

    /**
     * Returns the health by the calls in the current window.
     *
     * @return the worst state of all clients, with the numbers of each client
     */
    public Report report() {
        State worst = State.UNKNOWN;
        Map<String, Object> details = new LinkedHashMap<>();
        for (Map.Entry<String, CallWindow> each : new TreeMap<>(windows).entrySet()) {
            CallWindow.Counts counts = each.getValue().counts();
            State state = state(counts);
            worst = state.compareTo(worst) > 0 ? state : worst;
            details.put(
                    each.getKey(),
                    Map.of(
                            "status", state.name(),
                            "calls", counts.calls(),
                            "failures", counts.failures()));
        }
        details.put("window", properties.window().toString());
        return new Report(worst, details);
    }

    private State state(CallWindow.Counts counts) {
        if (counts.calls() == 0) {
            return State.UNKNOWN;
        }
        boolean enough = counts.calls() >= properties.minCalls();
        double share = (double) counts.failures() / counts.calls();
        return enough && share >= properties.failureThreshold() ? State.DOWN : State.UP;
    }

    /** The health of a client, in ascending order of severity. */
    public enum State {
        /** There are no calls in the window. */
        UNKNOWN,
        /** The share of failed calls is below the threshold, or there are too few calls. */
        UP,
        /** The share of failed calls has reached the threshold. */
        DOWN
    }

    /**
     * The data of a health indicator.
     *
     * @param state the worst state of all clients
     * @param details the state, the calls and the failures of each client, and the window
     */
    public record Report(State state, Map<String, Object> details) {}
}
