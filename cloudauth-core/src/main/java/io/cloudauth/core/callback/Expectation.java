package io.cloudauth.core.callback;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An expected callback. Thread-safe. */
final class Expectation {
    /**
     * The maximum number of describeVerifyResult calls for one link. Without it, a leaked link
     * could cause endless calls.
     */
    private static final int MAX_QUERIES = 10;

    private final String id;
    private final byte[] digest;
    private final VerificationKey key;
    private final Instant expiresAt;
    private final AtomicInteger queries = new AtomicInteger(MAX_QUERIES);
    private volatile boolean settled;

    /**
     * @param digest the digest of the secret; the secret itself is not kept
     */
    Expectation(String id, byte[] digest, VerificationKey key, Instant expiresAt) {
        this.id = id;
        this.digest = digest;
        this.key = key;
        this.expiresAt = expiresAt;
    }

    String id() {
        return id;
    }

    byte[] digest() {
        return digest;
    }

    VerificationKey key() {
        return key;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Takes one of the remaining calls of describeVerifyResult. Returns false if none is left. */
    boolean takeQuery() {
        return queries.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Records that the listener was notified. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** The verification that the callback belongs to. */
    record VerificationKey(BizId bizId, @Nullable BizType bizType) {}
}
