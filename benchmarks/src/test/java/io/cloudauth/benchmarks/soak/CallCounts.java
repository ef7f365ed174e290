package io.cloudauth.benchmarks.soak;

import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** The number of calls and of their failures by kind. Thread-safe. */
final class CallCounts {
    private final LongAdder calls = new LongAdder();
    private final ConcurrentMap<String, LongAdder> failures = new ConcurrentHashMap<>();

    /** Counts a call. */
    void call() {
        calls.increment();
    }

    /** Counts a failure of a call that has already been counted. */
    void failure(Throwable failure) {
        failure(kind(failure));
    }

    /** Counts a failure of this kind. */
    void failure(String kind) {
        failures.computeIfAbsent(kind, k -> new LongAdder()).increment();
    }

    long calls() {
        return calls.sum();
    }

    /** Returns the number of failures by kind, sorted by kind, as text. */
    String failures() {
        return failures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ' ' + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String kind(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return kind(failure.getCause());
        }
        if (failure instanceof OutcomeUnknownException unknown) {
            return "outcome unknown: " + kind(unknown.failure());
        }
        if (failure instanceof TransportException transport) {
            return transport.phase() + (transport.isTimeout() ? " timeout" : "");
        }
        if (failure instanceof ServiceException service) {
            return service.kind().name();
        }
        // the message of another exception may contain anything, so only its class is printed
        return failure instanceof CloudAuthException
                ? failure.getClass().getSimpleName()
                : failure.getClass().getName();
    }
}
