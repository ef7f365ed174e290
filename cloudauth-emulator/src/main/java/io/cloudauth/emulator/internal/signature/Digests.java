package io.cloudauth.emulator.internal.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that the signature schemes are made of. */
public final class Digests {

    private Digests() {}

    /** HMAC-SHA1. */
    static Mac hmacSha1(byte[] key) {
        return hmac("HmacSHA1", key);
    }

    /** HMAC-SHA256. */
    public static byte[] hmacSha256(byte[] key, String text) {
        return hmac("HmacSHA256", key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 as lower-case hexadecimal digits. */
    public static String sha256Hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether both are the same, told in a time that does not depend on where they differ. */
    public static boolean same(String one, String other) {
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
