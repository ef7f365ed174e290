package io.cloudauth.emulator.internal.oss;

import io.cloudauth.emulator.internal.access.AccessKey;
import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.signature.Digests;
import io.cloudauth.emulator.internal.signature.OssRequest;
import io.cloudauth.emulator.internal.signature.OssSignature;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Authentication and authorization of uploads. Validates time, key, signature, session and path, in
 * this order.
 */
final class UploadAuthentication {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AccessKeys keys;
    private final Clock clock;

    UploadAuthentication(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void check(OssRequest request) throws RefusedException {
        String authorization = request.http().header("authorization");
        if (authorization == null) {
            throw denied("An object is put with a signature.");
        }
        OssSignature signature = OssSignature.read(authorization);
        if (signature == null) {
            throw new RefusedException(
                    400, "InvalidArgument", "The Authorization header is invalid.");
        }
        checkTime(signature.signedAt(request));
        AccessKey key = keys.find(signature.keyId());
        if (key == null) {
            throw new RefusedException(
                    403, "InvalidAccessKeyId", "The access key does not exist in our records.");
        }
        if (!signature.matches(request, key.secret())) {
            throw new RefusedException(
                    403, "SignatureDoesNotMatch", "The signature does not match our calculation.");
        }
        checkSession(key, request);
    }

    private void checkSession(AccessKey key, OssRequest request) throws RefusedException {
        String expected = key.securityToken();
        String received = request.http().header("x-oss-security-token");
        if (expected == null
                || received == null
                || !Digests.constantTimeEquals(expected, received)) {
            throw new RefusedException(
                    403, "InvalidSecurityToken", "The security token is not that of the key.");
        }
        if (key.isExpired(clock.instant())) {
            throw new RefusedException(
                    403, "SecurityTokenExpired", "The security token has expired.");
        }
        String path = key.uploadPath();
        if (path == null || !request.key().startsWith(path) || request.key().equals(path)) {
            throw denied("The token was given for another path.");
        }
    }

    private void checkTime(String text) throws RefusedException {
        DateTimeFormatter format = text.indexOf(',') >= 0 ? HTTP_DATE : COMPACT;
        Instant signedAt;
        try {
            signedAt = format.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw denied("The request does not say when it was signed.");
        }
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw new RefusedException(
                    403, "RequestTimeTooSkewed", "The request's time is too far from ours.");
        }
    }

    private static RefusedException denied(String message) {
        return new RefusedException(403, "AccessDenied", message);
    }
}
