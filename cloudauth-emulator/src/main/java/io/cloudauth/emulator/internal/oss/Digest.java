package io.cloudauth.emulator.internal.oss;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The MD5 digest of an object, which the protocol requires.
 *
 * @param hex the digest in upper-case hexadecimal digits
 * @param base64 the digest in Base64
 */
record Digest(String hex, String base64) {

    static Digest of(byte[] content) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(content);
            return new Digest(
                    HexFormat.of().withUpperCase().formatHex(md5),
                    Base64.getEncoder().encodeToString(md5));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
