package io.cloudauth.spring.health;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.spring.properties.HealthProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Watches the calls of every client and says whether too many of them failed. A refusal that
 * concerns one person or one request is the service at work, and no failure. Safe to share between
 * threads.
 */
public final class CallHealth {
    private final HealthProperties properties;
    private final LongSupplier nanos;
    private final Map<String, CallWindow> windows = new ConcurrentHashMap<>();

    /** Health by these properties. */
    public CallHealth(HealthProperties properties) {
        this(properties, System::nanoTime);
    }

    CallHealth(HealthProperties properties, LongSupplier nanos) {
        this.properties = properties;
        this.nanos = nanos;
    }

    /** What is told of the calls of this client. */
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
                case FAILED -> window.record(isFailureOfTheService(ended));
                case CANCELLED -> {} // says nothing of the service
            }
        }
    }

    private static boolean isFailureOfTheService(CallEnded ended) {
        if (ended.code().isEmpty()) {
            return true; // no credentials, or no answer
        }
        int status = ended.status().orElse(0);
        ErrorKind kind = ErrorCode.of(ended.code().get(), status).kind();
        return switch (kind) {
            case BAD_REQUEST,
                    NAME_AND_NUMBER_DIFFER,
                    PERSON_NOT_FOUND,
                    ID_NUMBER_INVALID,
                    BIZ_ID_FINISHED,
                    VERIFY_TOKEN_ENDED,
                    TOO_FREQUENT ->
                    false;
            case UNRECOGNIZED -> status >= 500;
            default -> true;
        };
    }

    /** How the calls of the last while went. */
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

    /** How it goes, from what says least to what matters most. */
    public enum State {
        /** No calls to judge by. */
        UNKNOWN,
        /** Few calls fail. */
        UP,
        /** Too many fail. */
        DOWN
    }

    /**
     * What an indicator tells.
     *
     * @param state that of the client that fares worst
     * @param details numbers for each client
     */
    public record Report(State state, Map<String, Object> details) {}
}
