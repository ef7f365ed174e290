package io.cloudauth.emulator.internal.page;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.face.FaceSession;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.text.PercentEncoding;
import io.cloudauth.emulator.internal.verification.Verification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A callback to send.
 *
 * @param link the caller's URL
 * @param method GET, with the parameters in the query, or POST, with the parameters in a form
 * @param maxAttempts how often it is sent until the response has status 200
 * @param parameters the parameters, in their order
 */
record Callback(String link, String method, int maxAttempts, Map<String, String> parameters) {

    private static final int FACE_ATTEMPTS = 2;

    /**
     * Returns the callback of the legacy product, or null if the caller expects none. The vendor
     * does not document its form. It contains no result: the caller must query it.
     */
    static @Nullable Callback of(Verification verification) {
        String link = verification.flowOptions().callbackUrl();
        if (link == null) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("BizType", verification.bizType());
        parameters.put("BizId", verification.bizId());
        return new Callback(link, "POST", 1, parameters);
    }

    /**
     * Returns the callback of the financial-grade product, or null if the caller expects none. Its
     * parameter {@code passed} is the SubCode.
     */
    static @Nullable Callback of(FaceSession session, FaceOutcome verdict) {
        String link = session.callbackUrl();
        if (link == null) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String token = session.callbackToken();
        if (token != null) {
            parameters.put("callbackToken", token);
        }
        parameters.put("certifyId", session.certifyId());
        parameters.put("passed", verdict.value());
        return new Callback(link, "GET", FACE_ATTEMPTS, parameters);
    }

    /** Returns the request to the caller's URL. */
    HttpRequest.Builder request(URI target) {
        if (isInQuery()) {
            String text = target.toString();
            String withoutFragment = text.split("#", 2)[0];
            String separator = target.getRawQuery() == null ? "?" : "&";
            return HttpRequest.newBuilder(URI.create(withoutFragment + separator + form())).GET();
        }
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form()));
    }

    private boolean isInQuery() {
        return method.equals("GET");
    }

    private String form() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + PercentEncoding.encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Returns the parameters for the journal. */
    Map<String, Parameters.Parameter> journalParameters() {
        Parameters.Place place = isInQuery() ? Parameters.Place.QUERY : Parameters.Place.BODY;
        Map<String, Parameters.Parameter> all = new LinkedHashMap<>();
        parameters.forEach((name, value) -> all.put(name, new Parameters.Parameter(value, place)));
        return all;
    }

    @Override
    public String toString() {
        return "Callback";
    }
}
