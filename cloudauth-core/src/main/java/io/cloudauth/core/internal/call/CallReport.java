package io.cloudauth.core.internal.call;

import io.cloudauth.core.event.CallEvent;
import io.cloudauth.core.event.CallEvent.AttemptEnded;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.event.CallListener;
import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.model.BizId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log and the listeners what happened: an allow-list of facts. Safe to share between
 * threads.
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
     * @param billed the transaction whose verdict costs money; null where nothing does
     */
    Running start(String operation, @Nullable BizId billed) {
        return new Running(operation, billed);
    }

    /** A verdict that came too late for its caller is told as what it is to them: unknown. */
    void unclaimed(String operation, BizId billed) {
        CallCancelledException cancelled = new CallCancelledException(Reason.INTERRUPTED, 0, null);
        new Running(operation, billed)
                .ended(Ending.OUTCOME_UNKNOWN, new OutcomeUnknownException(billed, 0, cancelled));
    }

    private boolean hasAudience() {
        return !listeners.isEmpty() || !observers.isEmpty();
    }

    private void tell(CallEvent event) {
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
        private final String operation;
        private final @Nullable BizId billed;
        private final long start = time.nanos();
        private long attemptStart = start;
        private long inAttempts;
        private int attempt;
        private @Nullable Integer status;
        private @Nullable String code;
        private @Nullable String requestId;
        private final CallObservers.Begun observed;

        private Running(String operation, @Nullable BizId billed) {
            this.operation = operation;
            this.billed = billed;
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
            AnswerFacts answer = failure.answer();
            status = answer == null ? null : answer.status();
            code = answer == null || answer.code() == null ? null : answer.code().value();
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
                tell(event);
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
            if (ending == Ending.OUTCOME_UNKNOWN && billed != null) {
                // a caller who has cancelled sees no exception
                log.warn(
                        "{} for BizId {}: outcome unknown, it may have been charged; ask for its"
                                + " result, do not send it again",
                        operation,
                        billed.value());
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
                            ending == Ending.OUTCOME_UNKNOWN
                                    ? Optional.ofNullable(billed)
                                    : Optional.empty());
            tell(event);
            observed.ended(event, failure);
        }

        private OptionalInt optionalStatus() {
            return status == null ? OptionalInt.empty() : OptionalInt.of(status);
        }
    }
}
