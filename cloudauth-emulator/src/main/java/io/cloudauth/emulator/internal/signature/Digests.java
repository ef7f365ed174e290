package io.cloudauth.emulator.internal.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digest functions of the signature schemes. */
public final class Digests {

    private Digests() {}

    /** Returns an HMAC-SHA1 function with this key. */
    static Mac hmacSha1(byte[] key) {
        return hmac("HmacSHA1", key);
    }

    /** Returns the HMAC-SHA256 of a text in UTF-8. */
    public static byte[] hmacSha256(byte[] key, String text) {
        return hmac("HmacSHA256", key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 digest in lower-case hexadecimal digits. */
    public static String sha256Hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether two texts are equal. The time does not depend on where they differ. */
    public static boolean constantTimeEquals(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac hmac(String algorithm, byte[] key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
