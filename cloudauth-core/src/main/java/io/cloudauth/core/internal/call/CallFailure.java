package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The exceptions of calls that have been given up. */
final class CallFailure {
    private CallFailure() {}

    /** The failures of earlier attempts come along as suppressed exceptions. */
    static CloudAuthException of(Subject subject, GivenUp givenUp) {
        Reaction reaction = givenUp.last().fault().reaction(subject.billed());
        CloudAuthException failure = exception(givenUp.last(), givenUp.attempts(), reaction);
        if (reaction == Reaction.UNKNOWN && subject.billed()) {
            failure =
                    new OutcomeUnknownException(
                            subject.family(),
                            subject.operation(),
                            subject.key(),
                            givenUp.attempts(),
                            failure);
        }
        int attempt = 1;
        for (AttemptFailure earlier : givenUp.earlier()) {
            failure.addSuppressed(
                    exception(earlier, attempt++, earlier.fault().reaction(subject.billed())));
        }
        return failure;
    }

    /** Whether the same call may be made again later, without a change and without a risk. */
    private static boolean isRetryable(Fault fault, Reaction reaction) {
        return switch (fault) {
            case POOL_EXHAUSTED,
                    DEADLINE_BEFORE_SENDING,
                    DEADLINE_WHILE_WAITING,
                    ANSWER_REPEATED,
                    ANSWER_UNREADABLE,
                    VERDICT_CONTRADICTED ->
                    reaction != Reaction.UNKNOWN;
            default -> reaction == Reaction.RETRY;
        };
    }

    private static CloudAuthException exception(
            AttemptFailure failure, int attempts, Reaction reaction) {
        ResponseFacts answer = failure.answer();
        if (answer != null && answer.code() != null) {
            return refused(failure, answer.code(), attempts, reaction);
        }
        return switch (failure.fault()) {
            case INTERRUPTED_BEFORE_SENDING, INTERRUPTED_AFTER_SENDING ->
                    new CallCancelledException(Reason.INTERRUPTED, attempts, failure.getCause());
            case CLOSED_BEFORE_SENDING, CLOSED_AFTER_SENDING ->
                    new CallCancelledException(Reason.CLOSED, attempts, failure.getCause());
            case NOT_RECORDED -> Objects.requireNonNull((CloudAuthException) failure.getCause());
            case THROTTLED ->
                    refused(
                            failure,
                            ErrorCode.of(ApiFamily.COMMON, "Throttling"),
                            attempts,
                            reaction);
            default -> notReadable(failure, answer, attempts, reaction);
        };
    }

    private static ServiceException refused(
            AttemptFailure failure, ErrorCode code, int attempts, Reaction reaction) {
        ResponseFacts answer = failure.answer();
        ServiceException.Builder refusal =
                ServiceException.builder(code)
                        .attempts(attempts)
                        .retryable(isRetryable(failure.fault(), reaction))
                        .mayHaveBeenCharged(reaction == Reaction.UNKNOWN);
        if (answer != null) {
            refusal.httpStatus(answer.status()).requestId(answer.requestId());
        }
        return refusal.build();
    }

    private static TransportException notReadable(
            AttemptFailure failure,
            @Nullable ResponseFacts answer,
            int attempts,
            Reaction reaction) {
        TransportException.Builder transport =
                TransportException.builder(phase(failure))
                        .timeout(isTimeout(failure.fault()))
                        .attempts(attempts)
                        .retryable(isRetryable(failure.fault(), reaction))
                        .cause(failure.getCause());
        if (answer != null) {
            transport.httpStatus(answer.status());
        }
        return transport.build();
    }

    private static boolean isTimeout(Fault fault) {
        return switch (fault) {
            case NAME_LOOKUP_TIMEOUT,
                    CONNECT_TIMEOUT,
                    NO_ANSWER,
                    POOL_EXHAUSTED,
                    DEADLINE_BEFORE_SENDING,
                    DEADLINE_WHILE_WAITING ->
                    true;
            default -> false;
        };
    }

    private static Phase phase(AttemptFailure failure) {
        return switch (failure.fault()) {
            case NAME_NOT_RESOLVED, NAME_LOOKUP_TIMEOUT -> Phase.DNS;
            case POOL_EXHAUSTED -> Phase.POOL;
            case PROXY_FAILED, PROXY_REFUSED -> Phase.PROXY;
            case CONNECTION_REFUSED, PRIVATE_ADDRESS, CONNECT_TIMEOUT -> Phase.CONNECT;
            case DEADLINE_BEFORE_SENDING ->
                    Objects.requireNonNullElse(failure.reached(), Phase.CONNECT);
            case TLS_CUT, TLS_UNTRUSTED -> Phase.TLS;
            case LOST_BEFORE_SENDING -> Phase.CONNECT;
            case LOST_WHILE_SENDING -> Phase.SEND;
            default -> Phase.RECEIVE;
        };
    }
}
