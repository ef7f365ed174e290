package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.access.AccessKey;
import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Digests;
import io.cloudauth.emulator.internal.signature.RpcSignature;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Checks who calls: time, key, signature, session and nonce, in this order. */
final class Authentication {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final AccessKeys keys;
    private final Nonces nonces;
    private final Clock clock;

    Authentication(AccessKeys keys, Nonces nonces, Clock clock) {
        this.keys = keys;
        this.nonces = nonces;
        this.clock = clock;
    }

    void check(Arrival arrival) throws RefusedException {
        Parameters parameters = arrival.parameters();
        String keyId = parameters.require("AccessKeyId");
        String signature = parameters.require("Signature");
        requireValue(parameters, "SignatureMethod", "HMAC-SHA1");
        requireValue(parameters, "SignatureVersion", "1.0");
        String nonce = parameters.require("SignatureNonce");
        checkTime(parameters.require("Timestamp"));
        AccessKey key = keys.find(keyId);
        if (key == null) {
            throw Refusals.byCode("InvalidAccessKeyId.NotFound");
        }
        String expected =
                RpcSignature.of(arrival.request().method(), parameters.signed(), key.secret());
        if (!Digests.same(expected, signature)) {
            throw Refusals.byCode("SignatureDoesNotMatch");
        }
        checkSession(key, parameters);
        if (!nonces.use(nonce)) {
            throw Refusals.byCode("SignatureNonceUsed");
        }
    }

    private static void requireValue(Parameters parameters, String name, String only)
            throws RefusedException {
        if (!parameters.require(name).equals(only)) {
            throw Refusals.byCode("IncompleteSignature");
        }
    }

    private void checkTime(String timestamp) throws RefusedException {
        Instant told;
        try {
            told = TIMESTAMP.parse(timestamp, Instant::from);
        } catch (DateTimeException e) {
            throw Refusals.byCode("InvalidTimeStamp");
        }
        if (Duration.between(told, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw Refusals.byCode("InvalidTimeStamp.Expired");
        }
    }

    private void checkSession(AccessKey key, Parameters parameters) throws RefusedException {
        String told = parameters.get("SecurityToken");
        String expected = key.securityToken();
        if (expected == null) {
            if (told != null) {
                throw Refusals.byCode("InvalidSecurityToken.MismatchWithAccessKey");
            }
            return;
        }
        if (told == null) {
            throw Refusals.missing("SecurityToken");
        }
        if (!Digests.same(expected, told)) {
            throw Refusals.byCode("InvalidSecurityToken.MismatchWithAccessKey");
        }
        if (key.isExpired(clock.instant())) {
            throw Refusals.byCode("InvalidSecurityToken.Expired");
        }
        if (key.uploadPath() != null) {
            throw Refusals.byCode("NoPermission");
        }
    }
}
