package io.cloudauth.core.callback;

import io.cloudauth.core.internal.time.Time;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All expected callbacks, oldest first. The secret of a link has two halves. The first half finds
 * the expectation. The second half must match it, which is compared in constant time. Thread-safe.
 */
final class Expectations {
    /** As long as a token is valid. Source: the product's document of describeVerifyToken. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private static final int HALF_BYTES = 16;
    private static final int HALF_CHARS = 22;

    private final Map<String, Expectation> byId = new LinkedHashMap<>();
    private final int maxExpected;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Expectations(int maxExpected, Time time) {
        this.maxExpected = maxExpected;
        this.time = time;
    }

    /**
     * A new expectation.
     *
     * @param secret the end of its link
     * @param seed the CallbackSeed
     */
    record Added(Expectation expectation, String secret, String seed) {
        /** Shows neither secret nor seed. */
        @Override
        public String toString() {
            return "Added";
        }
    }

    Added add(Expectation.VerificationKey key) {
        String id = randomHalf();
        String proof = randomHalf();
        Expectation expectation =
                new Expectation(id, digest(proof), key, time.now().plus(VALIDITY));
        synchronized (this) {
            removeOld();
            byId.put(id, expectation);
        }
        return new Added(expectation, id + proof, randomHalf());
    }

    /** Returns the expectation of this secret; null if there is none or it has expired. */
    @Nullable Expectation find(@Nullable String secret) {
        if (secret == null || secret.length() != 2 * HALF_CHARS) {
            return null;
        }
        Expectation found;
        synchronized (this) {
            found = byId.get(secret.substring(0, HALF_CHARS));
        }
        byte[] digest = digest(secret.substring(HALF_CHARS));
        if (found == null || !MessageDigest.isEqual(found.digest(), digest)) {
            return null;
        }
        return time.now().isBefore(found.expiresAt()) ? found : null;
    }

    synchronized void remove(Expectation expectation) {
        byId.remove(expectation.id());
    }

    private void removeOld() {
        Instant now = time.now();
        Iterator<Expectation> oldest = byId.values().iterator();
        while (oldest.hasNext()) {
            boolean expired = !now.isBefore(oldest.next().expiresAt());
            if (!expired && byId.size() < maxExpected) {
                return;
            }
            oldest.remove();
        }
    }

    private String randomHalf() {
        byte[] bytes = new byte[HALF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java platform", e);
        }
    }
}
