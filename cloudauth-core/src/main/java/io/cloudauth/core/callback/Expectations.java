package io.cloudauth.core.callback;

import io.cloudauth.core.internal.time.Time;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules for expected callbacks, over a store that processes may share. The secret of a link has
 * two halves. The first half finds the entry. The second half must match its digest, which is
 * compared in constant time. Thread-safe.
 */
final class Expectations {
    /** As long as a token is valid. Source: the product's document of describeVerifyToken. */
    private static final Duration VALIDITY = Duration.ofMinutes(30);

    /** How long a process that was killed during a query keeps others from this link. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long an entry stays after it expired, because its callback may be in progress. */
    static final Duration RETENTION = Duration.ofMinutes(10);

    /**
     * The maximum number of describeVerifyResult calls for one link. Without it, a leaked link
     * could cause endless calls.
     */
    private static final int MAX_QUERIES = 10;

    /** The maximum number of tries to claim an entry if other processes change it meanwhile. */
    private static final int MAX_ROUNDS = 3;

    private static final int HALF_BYTES = 16;
    private static final int HALF_CHARS = 22;

    private final CallbackStore store;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Expectations(CallbackStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /**
     * A new expectation.
     *
     * @param secret the end of its link
     * @param seed the CallbackSeed
     */
    record Added(Instant expiresAt, String secret, String seed) {
        /** Shows neither secret nor seed. */
        @Override
        public String toString() {
            return "Added";
        }
    }

    /**
     * The result of a try to claim an entry.
     *
     * @param callback the claimed entry; null if it cannot be claimed
     * @param otherwise the reply if it cannot be claimed
     */
    record Claim(@Nullable StoredCallback callback, CallbackReply otherwise) {}

    Added add(BizId bizId, @Nullable BizType bizType) {
        String id = randomHalf();
        String proof = randomHalf();
        Instant now = time.now();
        StoredCallback expected =
                StoredCallback.expected(id, digest(proof), bizId, bizType, now.plus(VALIDITY));
        store.add(expected, now.minus(RETENTION));
        return new Added(expected.expiresAt(), id + proof, randomHalf());
    }

    /** Returns the entry of this secret; null if there is none or it has expired. */
    @Nullable StoredCallback find(@Nullable String secret) {
        if (secret == null || secret.length() != 2 * HALF_CHARS) {
            return null;
        }
        StoredCallback found = store.find(secret.substring(0, HALF_CHARS)).orElse(null);
        byte[] digest = bytes(digest(secret.substring(HALF_CHARS)));
        if (found == null || !MessageDigest.isEqual(bytes(found.proofDigest()), digest)) {
            return null;
        }
        return found.isExpired(time.now()) ? null : found;
    }

    /** Claims an entry for one query of the verdict. The claim expires after the lease. */
    Claim claim(StoredCallback found) {
        @Nullable StoredCallback current = found;
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            Instant now = time.now();
            if (current == null || current.isExpired(now)) {
                return new Claim(null, CallbackReply.UNKNOWN);
            }
            if (current.isClaimed(now)) {
                return new Claim(null, CallbackReply.NOT_YET);
            }
            if (current.queries() >= MAX_QUERIES) {
                return new Claim(null, CallbackReply.TOO_MANY);
            }
            StoredCallback claimed = current.claimed(UUID.randomUUID().toString(), now.plus(LEASE));
            if (store.replace(current, claimed)) {
                return new Claim(claimed, CallbackReply.NOT_YET);
            }
            current = store.find(found.id()).orElse(null);
        }
        return new Claim(null, CallbackReply.NOT_YET);
    }

    /**
     * Keeps a claim until the link expires, because the listener is notified next. So a listener
     * that takes longer than the lease is not called a second time.
     *
     * @return the entry; null if the lease expired and another request has claimed it
     */
    @Nullable StoredCallback keep(StoredCallback claimed) {
        StoredCallback kept = claimed.claimedUntilExpiry();
        return store.replace(claimed, kept) ? kept : null;
    }

    /** Ends a claim, so that another callback can claim the entry. */
    void release(StoredCallback claimed) {
        boolean unused = store.replace(claimed, claimed.released()); // false: another claimed it
    }

    void remove(StoredCallback callback) {
        store.remove(callback.id());
    }

    private String randomHalf() {
        byte[] bytes = new byte[HALF_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java platform", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
