package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.AttemptFailure.Peer;
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

/** A factory of exceptions for calls that have been given up. */
final class CallFailure {
    private CallFailure() {}

    /**
     * Returns the exception for a call. The failures of earlier attempts are added as suppressed
     * exceptions.
     */
    static CloudAuthException of(Subject subject, GivenUp givenUp) {
        Reaction reaction = givenUp.last().fault().reaction(subject.billed());
        Fault fault = givenUp.last().fault();
        boolean sent =
                !givenUp.earlier().isEmpty()
                        || (fault != Fault.INTERRUPTED_BEFORE_SENDING
                                && fault != Fault.CLOSED_BEFORE_SENDING);
        CloudAuthException failure = exception(subject, givenUp.last(), givenUp.attempts(), sent);
        if (reaction == Reaction.UNKNOWN) {
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
            failure.addSuppressed(exception(subject, earlier, attempt++, true));
        }
        return failure;
    }

    /** Returns whether the caller can safely make the same call again later, unchanged. */
    private static boolean isRetryable(Fault fault, Reaction reaction) {
        return switch (fault) {
            case NO_TURN,
                    POOL_EXHAUSTED,
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
            Subject subject, AttemptFailure failure, int attempts, boolean sent) {
        Reaction reaction = failure.fault().reaction(subject.billed());
        ResponseFacts response = failure.answer();
        if (response != null && response.code() != null) {
            return serviceException(failure, response.code(), attempts, reaction);
        }
        return switch (failure.fault()) {
            case INTERRUPTED_BEFORE_SENDING, INTERRUPTED_AFTER_SENDING ->
                    new CallCancelledException(
                            Reason.INTERRUPTED, attempts, sent, failure.getCause());
            case CLOSED_BEFORE_SENDING, CLOSED_AFTER_SENDING ->
                    new CallCancelledException(Reason.CLOSED, attempts, sent, failure.getCause());
            case NOT_RECORDED -> Objects.requireNonNull((CloudAuthException) failure.getCause());
            case THROTTLED ->
                    serviceException(
                            failure,
                            ErrorCode.of(ApiFamily.COMMON, "Throttling"),
                            attempts,
                            reaction);
            default -> transportException(failure, attempts, reaction, subject.billed());
        };
    }

    private static ServiceException serviceException(
            AttemptFailure failure, ErrorCode code, int attempts, Reaction reaction) {
        ResponseFacts response = failure.answer();
        ServiceException.Builder exception =
                ServiceException.builder(code)
                        .attempts(attempts)
                        .retryable(isRetryable(failure.fault(), reaction))
                        .mayHaveBeenCharged(reaction == Reaction.UNKNOWN);
        if (response != null) {
            exception
                    .httpStatus(response.status())
                    .requestId(response.requestId())
                    .parameter(response.parameter());
        }
        return exception.build();
    }

    private static TransportException transportException(
            AttemptFailure failure, int attempts, Reaction reaction, boolean billed) {
        ResponseFacts response = failure.answer();
        TransportException.Builder exception =
                TransportException.builder(phase(failure))
                        .timeout(isTimeout(failure.fault()))
                        .attempts(attempts)
                        .retryable(isRetryable(failure.fault(), reaction))
                        .certificateRejected(failure.fault() == Fault.TLS_UNTRUSTED)
                        .totalTimeout(isTotalTimeout(failure.fault()))
                        .notCharged(billed && reaction != Reaction.UNKNOWN)
                        .cause(failure.getCause());
        if (response != null) {
            exception.httpStatus(response.status()).contentType(response.contentType());
        }
        Peer peer = failure.peer();
        if (peer != null) {
            exception.hostAndPort(peer.address()).responseStarted(peer.responseStarted());
        }
        return exception.build();
    }

    private static boolean isTotalTimeout(Fault fault) {
        return fault == Fault.DEADLINE_BEFORE_SENDING || fault == Fault.DEADLINE_WHILE_WAITING;
    }

    private static boolean isTimeout(Fault fault) {
        return switch (fault) {
            case NAME_LOOKUP_TIMEOUT,
                    CONNECT_TIMEOUT,
                    NO_ANSWER,
                    NO_TURN,
                    POOL_EXHAUSTED,
                    DEADLINE_BEFORE_SENDING,
                    DEADLINE_WHILE_WAITING ->
                    true;
            default -> false;
        };
    }

    private static Phase phase(AttemptFailure failure) {
        Peer peer = failure.peer();
        if (peer != null && peer.isProxy()) {
            return Phase.PROXY;
        }
        return switch (failure.fault()) {
            case NAME_NOT_RESOLVED, NAME_LOOKUP_TIMEOUT -> Phase.DNS;
            case NO_TURN -> Phase.RATE_LIMIT;
            case POOL_EXHAUSTED -> Phase.POOL;
            case PROXY_FAILED, PROXY_REFUSED -> Phase.PROXY;
            case CONNECTION_REFUSED, PRIVATE_ADDRESS -> Phase.CONNECT;
            case CONNECT_TIMEOUT, DEADLINE_BEFORE_SENDING ->
                    Objects.requireNonNullElse(failure.reached(), Phase.CONNECT);
            case TLS_CUT, TLS_UNTRUSTED -> Phase.TLS;
            case LOST_BEFORE_SENDING -> Phase.CONNECT;
            case LOST_WHILE_SENDING -> Phase.SEND;
            default -> Phase.RECEIVE;
        };
    }
}
