package io.cloudauth.emulator.internal.media;

import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.signature.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Links to material, valid for five minutes and for nothing else. Thread-safe. */
public final class Links {

    /** A face. */
    public static final String FACE = "face.png";

    /** A face and what is around it. */
    public static final String SCENE = "scene.png";

    /** The front of a card. */
    public static final String CARD_FRONT = "card-front.png";

    /** The back of a card. */
    public static final String CARD_BACK = "card-back.png";

    /** A video. */
    public static final String VIDEO = "liveness.mp4";

    /** Where the paths of all links begin. */
    public static final String ROOT = "/media/";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final Supplier<String> endpoint;
    private final Clock clock;
    private final byte[] secret = RandomText.hex(16).getBytes(StandardCharsets.US_ASCII);

    /** Links below an endpoint that may become known later. */
    public Links(Supplier<String> endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A fresh link. */
    public String to(String name) {
        String path = ROOT + RandomText.hex(8) + "/" + name;
        long expires = clock.instant().plus(LIFETIME).getEpochSecond();
        return endpoint.get() + path + "?Expires=" + expires + "&Signature=" + sign(path, expires);
    }

    /** Whether the link was given by this emulator and has not ended. */
    boolean isValid(String path, String expires, String signature) {
        boolean digits =
                expires.length() <= 12 && expires.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || expires.isEmpty()) {
            return false;
        }
        long end = Long.parseLong(expires);
        return Digests.same(sign(path, end), signature)
                && clock.instant().isBefore(Instant.ofEpochSecond(end));
    }

    private String sign(String path, long expires) {
        return HexFormat.of().formatHex(Digests.hmacSha256(secret, path + "\n" + expires));
    }
}
