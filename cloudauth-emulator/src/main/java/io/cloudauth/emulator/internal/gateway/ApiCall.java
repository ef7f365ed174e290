package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Acs3Signature;
import io.cloudauth.emulator.internal.text.FormText;
import org.jspecify.annotations.Nullable;

/** An API request with its parsed parameters and signature. */
final class ApiCall {

    private static final int MAX_PARAMETERS = 1_000;
    private static final int MAX_NON_ASCII_BYTES = 1024 * 1024;

    private final Request request;
    private final Parameters parameters = new Parameters();
    private final boolean acs3;
    private final @Nullable Acs3Signature acs3Signature;

    ApiCall(Request request) throws RefusedException {
        this.request = request;
        String authorization = request.header("authorization");
        this.acs3 = authorization != null && authorization.startsWith(Acs3Signature.SCHEME);
        this.acs3Signature =
                acs3 && authorization != null ? Acs3Signature.read(authorization) : null;
        FormText.forEach(
                request.query(),
                (name, value) -> parameters.add(name, value, Parameters.Place.QUERY));
        if (request.hasMediaType("application/x-www-form-urlencoded")) {
            requireParsable(request.body());
            FormText.forEach(
                    request.body(),
                    (name, value) -> parameters.add(name, value, Parameters.Place.BODY));
        }
        if (acs3Signature != null) {
            parameters.add("AccessKeyId", acs3Signature.keyId(), Parameters.Place.HEADER);
        }
        if (acs3) {
            addHeader("Action", "x-acs-action");
            addHeader("Version", "x-acs-version");
            addHeader("Timestamp", "x-acs-date");
            addHeader("SignatureNonce", "x-acs-signature-nonce");
            addHeader("SecurityToken", "x-acs-security-token");
        }
    }

    /** Refuses forms that would use many times the memory of the body after parsing. */
    private static void requireParsable(byte[] form) throws RefusedException {
        int parameters = 1;
        int start = 0;
        boolean ascii = true;
        for (int i = 0; i < form.length; i++) {
            boolean escapedAscii = form[i] == '%' && i + 1 < form.length && form[i + 1] < '8';
            ascii &= form[i] >= 0 && (form[i] != '%' || escapedAscii);
            if (form[i] == '&') {
                parameters++;
                start = i;
                ascii = true;
            }
            if (parameters > MAX_PARAMETERS || (!ascii && i - start > MAX_NON_ASCII_BYTES)) {
                throw new RefusedException(
                        413,
                        "RequestEntityTooLarge",
                        "the emulator reads up to "
                                + MAX_PARAMETERS
                                + " parameters, each up to "
                                + MAX_NON_ASCII_BYTES
                                + " bytes where it is not ASCII");
            }
        }
    }

    private void addHeader(String name, String field) {
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

    /** Returns whether the Authorization header has the scheme ACS3-HMAC-SHA256. */
    boolean isAcs3() {
        return acs3;
    }

    /** Returns the ACS3 signature, or null if there is none or it is malformed. */
    @Nullable Acs3Signature acs3Signature() {
        return acs3Signature;
    }

    /** Returns the name of the signature scheme, or {@code none}. */
    String signatureKind() {
        if (acs3) {
            return Acs3Signature.SCHEME;
        }
        return parameters.get("Signature") == null ? "none" : "RPC 1.0";
    }

    /** Returns the operation's name, or an empty string if there is none. */
    String action() {
        String action = parameters.get("Action");
        return action == null ? "" : action;
    }

    /**
     * Returns whether the client expects JSON. The default is JSON for ACS3 signatures, and XML
     * otherwise.
     */
    boolean wantsJson() {
        String format = format();
        return format == null ? acs3 : format.equalsIgnoreCase("JSON");
    }

    /** Returns the Format parameter, or null if there is none. */
    @Nullable String format() {
        return parameters.get("Format");
    }
}
