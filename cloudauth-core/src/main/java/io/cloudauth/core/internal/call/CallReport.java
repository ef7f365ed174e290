package io.cloudauth.core.internal.call;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.event.CallEvent.ResultUnclaimed;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.submission.SubmissionKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reporter of calls to the log, the listeners and the observers. It reports only an allow-list of
 * facts. Safe to share between threads.
 */
public final class CallReport {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    private final List<CallListener> listeners;
    private final CallObservers observers;
    private final Time time;

    public CallReport(List<CallListener> listeners, CallObservers observers, Time time) {
        this.listeners = List.copyOf(listeners);
        this.observers = observers;
        this.time = time;
    }

    /**
     * Begins the report of one call.
     *
     * @param subject the description of the call
     */
    Running start(Subject subject) {
        return new Running(subject);
    }

    /**
     * Reports that the result of a billed call arrived after its caller had stopped waiting.
     *
     * @param operation its name on the wire
     * @param key the key of the submission; null if there is none
     */
    public void unclaimed(String operation, @Nullable SubmissionKey key) {
        log.warn(
                "the result of {} arrived after its future was cancelled or timed out: {}",
                key == null ? operation : key,
                advice(key));
        publish(new ResultUnclaimed(operation, Optional.ofNullable(key)));
    }

    /** Returns what to do after a result of a billed call was lost. */
    private static String advice(@Nullable SubmissionKey key) {
        return key == null
                ? "no operation finds the result, and another call may be charged too"
                : "query the result, do not repeat the submission";
    }

    private boolean hasReceivers() {
        return !listeners.isEmpty() || !observers.isEmpty();
    }

    private void publish(CallEvent event) {
        for (CallListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (Throwable e) {
                log.warn("a call listener failed: {}", e.getClass().getName());
            }
        }
    }

    /** The report of one call. Used only by the thread of the call. */
    final class Running {
        private final Subject subject;
        private final String operation;
        private final long start = time.nanos();
        private long attemptStart = start;
        private long nanosInAttempts;
        private int attempt;
        private @Nullable Integer status;
        private @Nullable ErrorCode code;
        private @Nullable String requestId;
        private @Nullable URI endpoint;
        private final CallObservers.Begun observed;

        private Running(Subject subject) {
            this.subject = subject;
            this.operation = subject.operation();
            this.observed = observers.begin(operation);
        }

        /** Begins an attempt. */
        void attemptBegins() {
            attempt++;
            attemptStarts();
        }

        /** Starts the clock of the attempt again. Time before it is no part of the attempt. */
        void attemptStarts() {
            attemptStart = time.nanos();
        }

        /** Sets the endpoint that the running attempt sends to. */
        void attemptIsAt(URI endpoint) {
            this.endpoint = endpoint;
        }

        void attemptSucceeded(int status, @Nullable String requestId, long sent, long received) {
            this.status = status;
            this.code = null;
            this.requestId = requestId;
            attemptEnded(null, sent, received);
        }

        void attemptFailed(AttemptFailure failure) {
            ResponseFacts response = failure.answer();
            status = response == null ? null : response.status();
            code = response == null ? null : response.code();
            requestId = response == null ? null : response.requestId();
            attemptEnded(failure.fault().name(), 0, 0);
        }

        private void attemptEnded(@Nullable String fault, long sent, long received) {
            long nanos = time.nanos() - attemptStart;
            nanosInAttempts += nanos;
            if (log.isDebugEnabled()) {
                log.debug(
                        "{} attempt {} at {} took {} ms: {}, status {}, code {}, requestId {}",
                        operation,
                        attempt,
                        endpoint == null ? "the storage" : endpoint,
                        nanos / 1_000_000,
                        fault == null ? "OK" : fault,
                        status,
                        code,
                        requestId);
            }
            if (hasReceivers()) {
                AttemptEnded event =
                        new AttemptEnded(
                                operation,
                                attempt,
                                Duration.ofNanos(nanos),
                                optionalStatus(),
                                Optional.ofNullable(code),
                                Optional.ofNullable(requestId),
                                Optional.ofNullable(fault),
                                Optional.ofNullable(endpoint),
                                sent,
                                received);
                publish(event);
                observed.attemptEnded(event);
            }
        }

        void succeeded() {
            ended(Ending.SUCCEEDED, null);
        }

        /** Reports a failed call. Returns the same exception, for the caller to throw. */
        CloudAuthException failed(CloudAuthException failure) {
            Ending ending =
                    failure instanceof OutcomeUnknownException
                            ? Ending.OUTCOME_UNKNOWN
                            : failure instanceof CallCancelledException
                                    ? Ending.CANCELLED
                                    : Ending.FAILED;
            ended(ending, failure);
            return failure;
        }

        /**
         * Reports an unexpected failure. The caller gets the original exception.
         *
         * @param sanitized a copy of the failure without its message
         */
        void broken(Throwable sanitized) {
            ended(Ending.FAILED, sanitized);
        }

        private void ended(Ending ending, @Nullable Throwable failure) {
            boolean unknown = ending == Ending.OUTCOME_UNKNOWN;
            if (unknown) {
                // logged, because a caller that has cancelled its future gets no exception
                log.warn(
                        "the outcome of {} is unknown, it may have been charged: {}",
                        subject.key() == null ? operation : subject.key(),
                        advice(subject.key()));
            }
            if (!hasReceivers()) {
                return;
            }
            long nanos = time.nanos() - start;
            CallEnded event =
                    new CallEnded(
                            operation,
                            attempt,
                            Duration.ofNanos(nanos),
                            Duration.ofNanos(nanos - nanosInAttempts),
                            ending,
                            optionalStatus(),
                            Optional.ofNullable(code),
                            Optional.ofNullable(requestId),
                            Optional.ofNullable(endpoint),
                            unknown ? Optional.ofNullable(subject.key()) : Optional.empty());
            publish(event);
            observed.ended(event, failure);
        }

        private OptionalInt optionalStatus() {
            return status == null ? OptionalInt.empty() : OptionalInt.of(status);
        }
    }
}
