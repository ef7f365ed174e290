package io.cloudauth.examples.h5.limits;

import io.cloudauth.examples.h5.H5Properties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Hashes addresses, so that who reads the database learns none: without a key, all addresses there
 * are would be tried in minutes. Thread-safe.
 */
@Component
class AddressKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    AddressKey(H5Properties properties) {
        String given = properties.limits().key();
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        if (given.isBlank()) {
            bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String hash(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
