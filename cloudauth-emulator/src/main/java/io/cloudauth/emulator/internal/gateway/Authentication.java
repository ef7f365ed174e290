package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.access.AccessKey;
import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Digests;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Authentication of API calls. Validates time, key, signature, session and nonce, in this order.
 */
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

    void check(ApiCall call) throws RefusedException {
        SignatureClaims claims = SignatureClaims.of(call);
        checkTime(claims.timestamp());
        AccessKey key = keys.find(claims.keyId());
        if (key == null) {
            throw Refusals.byCode("InvalidAccessKeyId.NotFound");
        }
        if (!claims.isSignedWith().test(key.secret())) {
            throw Refusals.byCode("SignatureDoesNotMatch");
        }
        checkSession(key, claims.securityToken());
        if (!nonces.use(claims.nonce())) {
            throw Refusals.byCode("SignatureNonceUsed");
        }
    }

    private void checkTime(String timestamp) throws RefusedException {
        Instant signedAt;
        try {
            signedAt = TIMESTAMP.parse(timestamp, Instant::from);
        } catch (DateTimeException e) {
            throw Refusals.byCode("InvalidTimeStamp");
        }
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw Refusals.byCode("InvalidTimeStamp.Expired");
        }
    }

    private void checkSession(AccessKey key, @Nullable String received) throws RefusedException {
        String expected = key.securityToken();
        if (expected == null) {
            if (received != null) {
                throw Refusals.byCode("InvalidSecurityToken.MismatchWithAccessKey");
            }
            return;
        }
        if (received == null) {
            throw Refusals.missing("SecurityToken");
        }
        if (!Digests.constantTimeEquals(expected, received)) {
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
