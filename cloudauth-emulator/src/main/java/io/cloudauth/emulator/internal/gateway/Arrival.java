package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Acs3Signature;
import io.cloudauth.emulator.internal.text.FormText;
import org.jspecify.annotations.Nullable;

/** A request as the API understands it. */
final class Arrival {

    private static final int PARAMETERS = 1_000;
    private static final int NOT_ASCII_BYTES = 1024 * 1024;

    private final Request request;
    private final Parameters parameters = new Parameters();
    private final boolean acs3;
    private final @Nullable Acs3Signature acs3Signature;

    Arrival(Request request) throws RefusedException {
        this.request = request;
        String authorization = request.header("authorization");
        this.acs3 = authorization != null && authorization.startsWith(Acs3Signature.SCHEME);
        this.acs3Signature =
                acs3 && authorization != null ? Acs3Signature.read(authorization) : null;
        FormText.forEach(
                request.query(),
                (name, value) -> parameters.add(name, value, Parameters.Place.QUERY));
        if (request.hasMediaType("application/x-www-form-urlencoded")) {
            requireReadable(request.body());
            FormText.forEach(
                    request.body(),
                    (name, value) -> parameters.add(name, value, Parameters.Place.BODY));
        }
        if (acs3Signature != null) {
            parameters.add("AccessKeyId", acs3Signature.keyId(), Parameters.Place.HEADER);
        }
        if (acs3) {
            header("Action", "x-acs-action");
            header("Version", "x-acs-version");
            header("Timestamp", "x-acs-date");
            header("SignatureNonce", "x-acs-signature-nonce");
            header("SecurityToken", "x-acs-security-token");
        }
    }

    /** What could take many times the memory of the body is refused. */
    private static void requireReadable(byte[] form) throws RefusedException {
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
            if (parameters > PARAMETERS || (!ascii && i - start > NOT_ASCII_BYTES)) {
                throw new RefusedException(
                        413,
                        "RequestEntityTooLarge",
                        "the emulator reads up to "
                                + PARAMETERS
                                + " parameters, each up to "
                                + NOT_ASCII_BYTES
                                + " bytes where it is not ASCII");
            }
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

    /** The signature in the header; null where there is none or it cannot be read. */
    @Nullable Acs3Signature acs3Signature() {
        return acs3Signature;
    }

    /** How it is signed, in words. */
    String signatureKind() {
        if (acs3) {
            return Acs3Signature.SCHEME;
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
