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
 * A keyed hash for client addresses, so that the database contains no address in clear. The key is
 * necessary: without it, an attacker could hash all IPv4 addresses within minutes. Thread-safe.
 */
@Component
class AddressHasher {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    AddressHasher(H5Properties properties) {
        String configured = properties.limits().key();
        byte[] bytes = configured.getBytes(StandardCharsets.UTF_8);
        if (configured.isBlank()) {
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
