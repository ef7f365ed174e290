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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reports of calls to the log, the listeners and the observers: an allow-list of facts. Safe to
 * share between threads.
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
     * @param subject what the call is
     */
    Running start(Subject subject) {
        return new Running(subject);
    }

    /** Reports a result that arrived after its caller had stopped waiting. */
    void unclaimed(String operation, SubmissionKey key) {
        log.warn(
                "the result of {} arrived after its future had ended: ask for it, do not send it"
                        + " again",
                key);
        publish(new ResultUnclaimed(operation, key));
    }

    private boolean hasAudience() {
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

    /** The report of one call; used by the call's own thread alone. */
    final class Running {
        private final Subject subject;
        private final String operation;
        private final long start = time.nanos();
        private long attemptStart = start;
        private long inAttempts;
        private int attempt;
        private @Nullable Integer status;
        private @Nullable ErrorCode code;
        private @Nullable String requestId;
        private final CallObservers.Begun observed;

        private Running(Subject subject) {
            this.subject = subject;
            this.operation = subject.operation();
            this.observed = observers.begin(operation);
        }

        void attemptStarts() {
            attempt++;
            attemptStart = time.nanos();
        }

        void attemptSucceeded(int status, @Nullable String requestId, long sent, long received) {
            this.status = status;
            this.code = null;
            this.requestId = requestId;
            attemptEnded(null, sent, received);
        }

        void attemptFailed(AttemptFailure failure) {
            ResponseFacts answer = failure.answer();
            status = answer == null ? null : answer.status();
            code = answer == null ? null : answer.code();
            requestId = answer == null ? null : answer.requestId();
            attemptEnded(failure.fault().name(), 0, 0);
        }

        private void attemptEnded(@Nullable String fault, long sent, long received) {
            long nanos = time.nanos() - attemptStart;
            inAttempts += nanos;
            if (log.isDebugEnabled()) {
                log.debug(
                        "{} attempt {} took {} ms: {}, status {}, code {}, requestId {}",
                        operation,
                        attempt,
                        nanos / 1_000_000,
                        fault == null ? "OK" : fault,
                        status,
                        code,
                        requestId);
            }
            if (hasAudience()) {
                AttemptEnded event =
                        new AttemptEnded(
                                operation,
                                attempt,
                                Duration.ofNanos(nanos),
                                optionalStatus(),
                                Optional.ofNullable(code),
                                Optional.ofNullable(requestId),
                                Optional.ofNullable(fault),
                                sent,
                                received);
                publish(event);
                observed.attemptEnded(event);
            }
        }

        void succeeded() {
            ended(Ending.SUCCEEDED, null);
        }

        /** The same exception, for the caller to throw. */
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
         * Something that no call should meet; the caller gets it as it is.
         *
         * @param nameless stands for it without its message
         */
        void broken(Throwable nameless) {
            ended(Ending.FAILED, nameless);
        }

        private void ended(Ending ending, @Nullable Throwable failure) {
            boolean unknown = ending == Ending.OUTCOME_UNKNOWN;
            if (unknown) {
                // a caller that has cancelled its future gets no exception
                log.warn(
                        "the outcome of {} is unknown, it may have been charged: ask for its result,"
                                + " do not send it again",
                        subject.key() == null ? operation : subject.key());
            }
            if (!hasAudience()) {
                return;
            }
            long nanos = time.nanos() - start;
            CallEnded event =
                    new CallEnded(
                            operation,
                            attempt,
                            Duration.ofNanos(nanos),
                            Duration.ofNanos(nanos - inAttempts),
                            ending,
                            optionalStatus(),
                            Optional.ofNullable(code),
                            Optional.ofNullable(requestId),
                            unknown ? Optional.ofNullable(subject.key()) : Optional.empty());
            publish(event);
            observed.ended(event, failure);
        }

        private OptionalInt optionalStatus() {
            return status == null ? OptionalInt.empty() : OptionalInt.of(status);
        }
    }
}
