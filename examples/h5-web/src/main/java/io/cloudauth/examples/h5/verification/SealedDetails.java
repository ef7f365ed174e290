package io.cloudauth.examples.h5.verification;

import io.cloudauth.examples.h5.Secrets;
import io.cloudauth.examples.h5.product.Applicant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of name and ID number with a one-time link as the key (AES-GCM). They must wait
 * until a device begins, which may be another one. The database has the text, only the link has the
 * key, so neither suffices alone.
 */
final class SealedDetails {
    private static final int TAG_BITS = 128;

    /** Each key encrypts one text, so a fixed nonce is safe. */
    private static final byte[] NONCE = new byte[12];

    private SealedDetails() {}

    static String seal(String code, Applicant applicant) {
        byte[] details =
                (applicant.name() + "\n" + applicant.idNumber()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, code, details));
    }

    static Applicant open(String code, String sealed) {
        byte[] details = run(Cipher.DECRYPT_MODE, code, Base64.getDecoder().decode(sealed));
        String[] lines = new String(details, StandardCharsets.UTF_8).split("\n", 2);
        return new Applicant(lines[0], lines[1]);
    }

    private static byte[] run(int mode, String code, byte[] input) {
        try {
            // not the digest that the database keeps
            byte[] key = Secrets.sha256("details of " + code);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            Arrays.fill(key, (byte) 0);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the details cannot be decrypted");
        }
    }
}
