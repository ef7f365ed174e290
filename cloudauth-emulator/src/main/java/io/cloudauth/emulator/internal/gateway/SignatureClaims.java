package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Acs3Signature;
import io.cloudauth.emulator.internal.signature.Digests;
import io.cloudauth.emulator.internal.signature.RpcSignature;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a signed request: the caller's AccessKey and the time of the request. They are not
 * verified yet.
 *
 * @param keyId the AccessKey ID
 * @param nonce the nonce of the request
 * @param timestamp when the request was signed
 * @param securityToken the token of the session, or null
 * @param isSignedWith tests whether the request's signature was made with a given secret
 */
record SignatureClaims(
        String keyId,
        String nonce,
        String timestamp,
        @Nullable String securityToken,
        Predicate<String> isSignedWith) {

    private static final int NONCE_LENGTH = 256;

    static SignatureClaims of(ApiCall call) throws RefusedException {
        return call.isAcs3() ? acs3(call) : rpc(call);
    }

    private static SignatureClaims rpc(ApiCall call) throws RefusedException {
        Parameters parameters = call.parameters();
        String keyId = parameters.require("AccessKeyId");
        String signature = parameters.require("Signature");
        requireValue(parameters.require("SignatureMethod"), "HMAC-SHA1");
        requireValue(parameters.require("SignatureVersion"), "1.0");
        String method = call.request().method();
        return new SignatureClaims(
                keyId,
                nonce("SignatureNonce", parameters.require("SignatureNonce")),
                parameters.require("Timestamp"),
                parameters.get("SecurityToken"),
                secret ->
                        Digests.constantTimeEquals(
                                RpcSignature.of(method, parameters.signed(), secret), signature));
    }

    private static SignatureClaims acs3(ApiCall call) throws RefusedException {
        Acs3Signature signature = call.acs3Signature();
        if (signature == null || !signature.coversAcsHeaders(call.request().headers())) {
            throw Refusals.byCode("IncompleteSignature");
        }
        requireHeader(call, "x-acs-content-sha256");
        return new SignatureClaims(
                signature.keyId(),
                nonce("x-acs-signature-nonce", requireHeader(call, "x-acs-signature-nonce")),
                requireHeader(call, "x-acs-date"),
                call.request().header("x-acs-security-token"),
                secret -> signature.matches(call.request(), secret));
    }

    private static String nonce(String name, String value) throws RefusedException {
        if (value.length() > NONCE_LENGTH) {
            throw Refusals.invalid(
                    name, "the emulator keeps no more than " + NONCE_LENGTH + " characters");
        }
        return value;
    }

    private static void requireValue(String value, String expected) throws RefusedException {
        if (!value.equals(expected)) {
            throw Refusals.byCode("IncompleteSignature");
        }
    }

    private static String requireHeader(ApiCall call, String name) throws RefusedException {
        String value = call.request().header(name);
        if (value == null || value.isEmpty()) {
            throw Refusals.missing(name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "SignatureClaims[" + keyId + "]";
    }
}
