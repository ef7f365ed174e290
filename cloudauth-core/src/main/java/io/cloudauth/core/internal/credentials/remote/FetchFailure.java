package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.fault.AnswerFacts;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** What is told of a service that gave no credentials: nothing of what it wrote. */
final class FetchFailure {
    private FetchFailure() {}

    /** The reason, after the name of the source. */
    static CredentialsException of(String source, String service, GivenUp givenUp) {
        Fault fault = givenUp.last().fault();
        Reaction reaction = fault.reaction(false);
        return CredentialsException.builder()
                .tried(source, reason(service, fault, givenUp.last().answer()))
                .retryable(
                        reaction == Reaction.RETRY
                                || reaction == Reaction.ONCE_MORE
                                || fault == Fault.DEADLINE_BEFORE_SENDING
                                || fault == Fault.DEADLINE_WHILE_WAITING)
                .cause(givenUp.last().getCause())
                .build();
    }

    /** Whether nobody is there at all. */
    static boolean isAbsence(GivenUp givenUp) {
        return switch (givenUp.last().fault()) {
            case NAME_NOT_RESOLVED,
                    NAME_LOOKUP_TIMEOUT,
                    CONNECTION_REFUSED,
                    CONNECT_TIMEOUT,
                    NO_ANSWER ->
                    true;
            default -> false;
        };
    }

    private static String reason(String service, Fault fault, @Nullable AnswerFacts answer) {
        if (answer == null) {
            return service + " " + reason(fault);
        }
        String code = answer.code() == null ? "" : " " + answer.code().value();
        String request = answer.requestId() == null ? "" : ", request ID " + answer.requestId();
        String what =
                fault == Fault.ANSWER_UNREADABLE
                        ? " gave an answer without readable credentials, status "
                        : " refused with status ";
        return service + what + answer.status() + code + request;
    }

    private static String reason(Fault fault) {
        return switch (fault) {
            case NAME_LOOKUP_TIMEOUT -> "has a name that was not resolved in time";
            case NAME_NOT_RESOLVED -> "has a name that cannot be resolved";
            case CONNECTION_REFUSED -> "refused the connection";
            case CONNECT_TIMEOUT -> "let no connection through in time";
            case PROXY_FAILED, PROXY_REFUSED -> "cannot be reached through the proxy";
            case TLS_CUT -> "broke off the TLS handshake";
            case TLS_UNTRUSTED -> "shows a certificate that is not trusted";
            case NO_ANSWER, DEADLINE_BEFORE_SENDING, DEADLINE_WHILE_WAITING ->
                    "did not answer in time";
            case INTERRUPTED_BEFORE_SENDING, INTERRUPTED_AFTER_SENDING ->
                    "was not asked to the end: the fetch was interrupted";
            case ANSWER_TOO_LARGE -> "gave an answer of over 8 MiB";
            default -> "broke off the exchange";
        };
    }
}
