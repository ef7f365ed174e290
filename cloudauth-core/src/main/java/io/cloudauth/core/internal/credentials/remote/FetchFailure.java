package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.Reaction;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.retry.GivenUp;
import io.cloudauth.error.CredentialsException;
import org.jspecify.annotations.Nullable;

/** The reason why a service returned no credentials, without any text of its response. */
final class FetchFailure {
    private FetchFailure() {}

    /** Returns the exception with the name of the source and the reason. */
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

    /** Returns whether the service did not respond at all. */
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

    private static String reason(String service, Fault fault, @Nullable ResponseFacts response) {
        if (response == null) {
            return service + " " + reason(fault);
        }
        String code = response.code() == null ? "" : " " + response.code().value();
        String request = response.requestId() == null ? "" : ", request ID " + response.requestId();
        String what =
                fault == Fault.ANSWER_UNREADABLE
                        ? " returned a response without readable credentials, status "
                        : " refused with status ";
        return service + what + response.status() + code + request;
    }

    private static String reason(Fault fault) {
        return switch (fault) {
            case NAME_LOOKUP_TIMEOUT -> "has a host name that was not resolved in time";
            case NAME_NOT_RESOLVED -> "has a host name that cannot be resolved";
            case CONNECTION_REFUSED -> "refused the connection";
            case CONNECT_TIMEOUT -> "did not accept the connection in time";
            case PROXY_FAILED, PROXY_REFUSED -> "cannot be reached through the proxy";
            case TLS_CUT -> "aborted the TLS handshake";
            case TLS_UNTRUSTED -> "presented a certificate that is not trusted";
            case NO_ANSWER, DEADLINE_BEFORE_SENDING, DEADLINE_WHILE_WAITING ->
                    "did not respond in time";
            case INTERRUPTED_BEFORE_SENDING, INTERRUPTED_AFTER_SENDING ->
                    "did not respond before the fetch was interrupted";
            case ANSWER_TOO_LARGE -> "returned a response that is larger than 8 MiB";
            default -> "did not complete the exchange";
        };
    }
}
