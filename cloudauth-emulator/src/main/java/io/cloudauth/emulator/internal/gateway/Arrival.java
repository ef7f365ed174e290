package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.text.FormText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request as the API understands it. */
final class Arrival {

    private static final String ACS3 = "ACS3-HMAC-SHA256";

    private final Request request;
    private final Parameters parameters = new Parameters();
    private final boolean acs3;

    Arrival(Request request) {
        this.request = request;
        String authorization = request.header("authorization");
        this.acs3 = authorization != null && authorization.startsWith(ACS3);
        FormText.forEach(
                request.query(),
                (name, value) -> parameters.add(name, value, Parameters.Place.QUERY));
        if (request.hasMediaType("application/x-www-form-urlencoded")) {
            FormText.forEach(
                    new String(request.body(), StandardCharsets.UTF_8),
                    (name, value) -> parameters.add(name, value, Parameters.Place.BODY));
        }
        if (acs3) {
            header("Action", "x-acs-action");
            header("Version", "x-acs-version");
            header("Timestamp", "x-acs-date");
            header("SignatureNonce", "x-acs-signature-nonce");
            header("SecurityToken", "x-acs-security-token");
        }
    }

    private void header(String name, String field) {
        String value = request.header(field);
        if (value != null) {
            parameters.add(name, value, Parameters.Place.HEADER);
        }
    }

    Request request() {
        return request;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Whether the signature is in the header. */
    boolean isAcs3() {
        return acs3;
    }

    /** How it is signed, in words. */
    String signatureKind() {
        if (acs3) {
            return ACS3;
        }
        return parameters.get("Signature") == null ? "none" : "RPC 1.0";
    }

    /** The operation's name; empty where there is none. */
    String action() {
        String action = parameters.get("Action");
        return action == null ? "" : action;
    }

    /**
     * Whether the answer is to be JSON; where nothing is said, that is XML, or JSON with a header
     * signature.
     */
    boolean wantsJson() {
        String format = format();
        return format == null ? acs3 : format.equalsIgnoreCase("JSON");
    }

    /** The format that was asked for, or null. */
    @Nullable String format() {
        return parameters.get("Format");
    }
}
