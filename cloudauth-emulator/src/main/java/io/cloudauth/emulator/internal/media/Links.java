package io.cloudauth.emulator.internal.media;

import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.signature.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * An issuer of links to material. Each link is valid for one path, for five minutes or, if it leads
 * to an object in OSS, for 15 minutes. Thread-safe.
 */
public final class Links {

    /** The file name of a face image. */
    public static final String FACE = "face.png";

    /** The file name of an image of the face and what is around it. */
    public static final String SCENE = "scene.png";

    /** The file name of an image of the front of the ID card. */
    public static final String CARD_FRONT = "card-front.png";

    /** The file name of an image of the back of the ID card. */
    public static final String CARD_BACK = "card-back.png";

    /** The file name of a video. */
    public static final String VIDEO = "liveness.mp4";

    /** The prefix of the paths of all links. */
    public static final String ROOT = "/media/";

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration OBJECT_LIFETIME = Duration.ofMinutes(15);

    private final Supplier<String> endpoint;
    private final Clock clock;
    private final byte[] secret = RandomText.hex(16).getBytes(StandardCharsets.US_ASCII);

    /** Creates an issuer. The endpoint is supplied later, when the emulator listens. */
    public Links(Supplier<String> endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** Returns a new link to a file. */
    public String to(String fileName) {
        String path = ROOT + RandomText.hex(8) + "/" + fileName;
        long expiresAt = clock.instant().plus(LIFETIME).getEpochSecond();
        return endpoint.get()
                + path
                + "?Expires="
                + expiresAt
                + "&Signature="
                + sign(path, expiresAt);
    }

    /**
     * Returns a new link to an object in OSS. As in the service, the link contains a token of a
     * session; the token of the emulator is random and permits nothing.
     */
    public String toObject(String objectName) {
        String path = ROOT + objectName;
        long expiresAt = clock.instant().plus(OBJECT_LIFETIME).getEpochSecond();
        return endpoint.get()
                + path
                + "?Expires="
                + expiresAt
                + "&OSSAccessKeyId=STS."
                + RandomText.hex(12)
                + "&Signature="
                + sign(path, expiresAt)
                + "&security-token="
                + RandomText.hex(48);
    }

    /** Returns whether this emulator issued the link and the link has not expired. */
    boolean isValid(String path, String expires, String signature) {
        boolean digits =
                expires.length() <= 12 && expires.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || expires.isEmpty()) {
            return false;
        }
        long expiresAt = Long.parseLong(expires);
        return Digests.constantTimeEquals(sign(path, expiresAt), signature)
                && clock.instant().isBefore(Instant.ofEpochSecond(expiresAt));
    }

    private String sign(String path, long expiresAt) {
        return HexFormat.of().formatHex(Digests.hmacSha256(secret, path + "\n" + expiresAt));
    }
}
