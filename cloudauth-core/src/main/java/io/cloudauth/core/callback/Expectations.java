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
 * Every callback that is expected, oldest first. A link's secret has two halves: one finds the
 * expectation, the other must fit it, which is compared in constant time. Thread-safe.
 */
final class Expectations {
    /** As long as a token. Source: the product's document of describeVerifyToken. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    private static final int HALF = 16;
    private static final int TEXT_OF_HALF = 22;

    private final Map<String, Expectation> byId = new LinkedHashMap<>();
    private final int atMost;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Expectations(int atMost, Time time) {
        this.atMost = atMost;
        this.time = time;
    }

    /**
     * What was added.
     *
     * @param secret the end of its link
     */
    record Added(Expectation expectation, String secret, String seed) {
        /** Shows neither. */
        @Override
        public String toString() {
            return "Added";
        }
    }

    Added add(Expectation.Whose whose) {
        String id = half();
        String proof = half();
        Expectation expectation =
                new Expectation(id, digest(proof), whose, time.now().plus(VALIDITY));
        synchronized (this) {
            forgetOld();
            byId.put(id, expectation);
        }
        return new Added(expectation, id + proof, half());
    }

    /** The expectation whose secret this is; null if there is none, or it has ended. */
    @Nullable Expectation find(@Nullable String secret) {
        if (secret == null || secret.length() != 2 * TEXT_OF_HALF) {
            return null;
        }
        Expectation found;
        synchronized (this) {
            found = byId.get(secret.substring(0, TEXT_OF_HALF));
        }
        byte[] told = digest(secret.substring(TEXT_OF_HALF));
        if (found == null || !MessageDigest.isEqual(found.digest(), told)) {
            return null;
        }
        return time.now().isBefore(found.endsAt()) ? found : null;
    }

    synchronized void remove(Expectation expectation) {
        byId.remove(expectation.id());
    }

    private void forgetOld() {
        Instant now = time.now();
        Iterator<Expectation> oldest = byId.values().iterator();
        while (oldest.hasNext()) {
            boolean ended = !now.isBefore(oldest.next().endsAt());
            if (!ended && byId.size() < atMost) {
                return;
            }
            oldest.remove();
        }
    }

    private String half() {
        byte[] bytes = new byte[HALF];
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
