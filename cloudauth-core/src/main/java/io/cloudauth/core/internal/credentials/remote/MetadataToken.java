package io.cloudauth.core.internal.credentials.remote;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.error.CredentialsException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The request for a token of the metadata service. Version 2 of the service requires the token,
 * version 1 needs none. Used by one thread at a time.
 */
final class MetadataToken {
    /**
     * The reason if the service accepts the connection but does not respond. In a container, this
     * is how a hop limit of 1 shows: the response to the PUT request does not reach the container.
     */
    static final String UNANSWERED =
            MetadataFetcher.SERVICE
                    + " does not respond to the request for a token: this is not an ECS instance,"
                    + " or the instance's HttpPutResponseHopLimit is too small for a container; use"
                    + " the network of the host, an OIDC role in a pod, a greater limit"
                    + " (ModifyInstanceMetadataOptions), or allow version 1";

    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,4096}");
    private static final Map<String, String> LIFETIME =
            Map.of("X-aliyun-ecs-metadata-token-ttl-seconds", "21600");

    private final URI uri;
    private final boolean version1;
    private volatile boolean unanswered;

    /**
     * Creates the request; it sends nothing yet.
     *
     * @param version1 whether to continue without a token if there is none
     */
    MetadataToken(URI endpoint, boolean version1) {
        this.uri = endpoint.resolve("/latest/api/token");
        this.version1 = version1;
    }

    /** Returns whether the service did not respond to the last request for a token. */
    boolean isUnanswered() {
        return unanswered;
    }

    /**
     * Requests a token and returns the header with it. Returns no header if there is no token and
     * version 1 is allowed.
     */
    Map<String, String> header(ServiceConnection connection) throws AttemptFailure {
        unanswered = false;
        try {
            HttpResponse response = connection.put(uri, LIFETIME);
            return Map.of("X-aliyun-ecs-metadata-token", MetadataFetcher.text(response, TOKEN));
        } catch (AttemptFailure failure) {
            if (version1 && isReachable(failure.fault())) {
                return Map.of();
            }
            unanswered = failure.fault() == Fault.NO_ANSWER;
            if (isRefusal(failure)) {
                throw CredentialsException.of(
                        MetadataFetcher.NAME,
                        MetadataFetcher.SERVICE
                                + " refused to give a token; version 1, without one, is not"
                                + " allowed");
            }
            throw failure;
        }
    }

    /** Returns whether a request without a token may succeed after this fault. */
    private static boolean isReachable(Fault fault) {
        return switch (fault) {
            case CONNECTION_REFUSED,
                    CONNECT_TIMEOUT,
                    DEADLINE_BEFORE_SENDING,
                    DEADLINE_WHILE_WAITING,
                    INTERRUPTED_BEFORE_SENDING,
                    INTERRUPTED_AFTER_SENDING ->
                    false;
            default -> true;
        };
    }

    private static boolean isRefusal(AttemptFailure failure) {
        return failure.answer() != null
                && failure.answer().status() / 100 == 4
                && (failure.fault() == Fault.REFUSED
                        || failure.fault() == Fault.REFUSAL_UNCERTAIN
                        || failure.fault() == Fault.REFUSED_WITHOUT_CODE);
    }

    @Override
    public String toString() {
        return "MetadataToken";
    }
}
