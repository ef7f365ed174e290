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
 * What a request says about who sent it and when.
 *
 * @param keyId the AccessKey ID
 * @param nonce the number that is used once
 * @param timestamp when it was signed
 * @param securityToken the session's token, or null
 * @param signedWith whether a secret gives the request's signature
 */
record Claim(
        String keyId,
        String nonce,
        String timestamp,
        @Nullable String securityToken,
        Predicate<String> signedWith) {

    private static final int NONCE_LENGTH = 256;

    static Claim of(Arrival arrival) throws RefusedException {
        return arrival.isAcs3() ? acs3(arrival) : rpc(arrival);
    }

    private static Claim rpc(Arrival arrival) throws RefusedException {
        Parameters parameters = arrival.parameters();
        String keyId = parameters.require("AccessKeyId");
        String signature = parameters.require("Signature");
        requireOnly(parameters.require("SignatureMethod"), "HMAC-SHA1");
        requireOnly(parameters.require("SignatureVersion"), "1.0");
        String method = arrival.request().method();
        return new Claim(
                keyId,
                nonce("SignatureNonce", parameters.require("SignatureNonce")),
                parameters.require("Timestamp"),
                parameters.get("SecurityToken"),
                secret ->
                        Digests.same(
                                RpcSignature.of(method, parameters.signed(), secret), signature));
    }

    private static Claim acs3(Arrival arrival) throws RefusedException {
        Acs3Signature signature = arrival.acs3Signature();
        if (signature == null || !signature.coversEnough(arrival.request().headers())) {
            throw Refusals.byCode("IncompleteSignature");
        }
        requireHeader(arrival, "x-acs-content-sha256");
        return new Claim(
                signature.keyId(),
                nonce("x-acs-signature-nonce", requireHeader(arrival, "x-acs-signature-nonce")),
                requireHeader(arrival, "x-acs-date"),
                arrival.request().header("x-acs-security-token"),
                secret -> signature.matches(arrival.request(), secret));
    }

    private static String nonce(String name, String value) throws RefusedException {
        if (value.length() > NONCE_LENGTH) {
            throw Refusals.invalid(
                    name, "the emulator keeps no more than " + NONCE_LENGTH + " characters");
        }
        return value;
    }

    private static void requireOnly(String value, String only) throws RefusedException {
        if (!value.equals(only)) {
            throw Refusals.byCode("IncompleteSignature");
        }
    }

    private static String requireHeader(Arrival arrival, String name) throws RefusedException {
        String value = arrival.request().header(name);
        if (value == null || value.isEmpty()) {
            throw Refusals.missing(name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Claim[" + keyId + "]";
    }
}
