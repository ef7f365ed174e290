package io.cloudauth.face;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hint of the service that there is a verdict. Its token travels in the address and it has no
 * signature, so it contains no verdict: it names a session whose result you can request. Answer the
 * service with HTTP 200, otherwise it sends the hint again.
 *
 * @param certifyId the session that the callback names
 */
public record FaceCallback(CertifyId certifyId) {

    private static final int MAX_LENGTH = 8192;

    /**
     * Reads the query of a callback, and compares its token in constant time.
     *
     * @param query the query as it arrived, still percent-encoded; {@code null} if it is absent
     * @param callbackToken the token that the request for the session had
     * @return the hint; empty if the token differs or is absent, or if the query names no session
     */
    public static Optional<FaceCallback> parse(@Nullable String query, String callbackToken) {
        Map<String, String> parameters = parameters(query == null ? "" : query);
        String token = parameters.getOrDefault("callbackToken", "");
        boolean same =
                MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        callbackToken.getBytes(StandardCharsets.UTF_8));
        return same && !callbackToken.isEmpty()
                ? Optional.ofNullable(parameters.get("certifyId"))
                        .filter(CertifyId::isValid)
                        .map(text -> new FaceCallback(CertifyId.of(text)))
                : Optional.empty();
    }

    /** Returns the parameters. A parameter that occurs twice is left out. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query.length() > MAX_LENGTH) {
            return parameters;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    String name = decoded(pair.substring(0, equals));
                    counts.merge(name, 1, Integer::sum);
                    parameters.put(name, decoded(pair.substring(equals + 1)));
                } catch (IllegalArgumentException e) {
                    return new HashMap<>(); // a query that is not percent-encoded
                }
            }
        }
        parameters.keySet().removeIf(name -> counts.getOrDefault(name, 0) > 1);
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
