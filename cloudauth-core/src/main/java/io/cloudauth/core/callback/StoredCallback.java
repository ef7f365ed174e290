package io.cloudauth.core.callback;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a callback store: one expected callback. It contains no personal data. Its link
 * cannot be computed from it. Times are truncated to milliseconds. Immutable and safe to share
 * between threads.
 *
 * @param id the first half of the link's secret, which finds the entry: 22 characters of base64url
 * @param proofDigest the SHA-256 digest of the second half, as 64 hexadecimal digits
 * @param bizId the verification
 * @param bizType the BizType; {@code null} for the client's own
 * @param expiresAt when the callback stops being expected
 * @param queries how often the verdict was queried for this link
 * @param claimId a random text that identifies the request that processes the callback, at most 36
 *     characters; empty for none
 * @param claimExpiresAt when another request may process the callback; {@link Instant#EPOCH} if
 *     none processes it
 */
public record StoredCallback(
        String id,
        String proofDigest,
        BizId bizId,
        @Nullable BizType bizType,
        Instant expiresAt,
        int queries,
        String claimId,
        Instant claimExpiresAt) {

    /**
     * Creates the entry.
     *
     * @throws NullPointerException if an argument other than {@code bizType} is {@code null}
     */
    public StoredCallback {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(proofDigest, "proofDigest");
        Objects.requireNonNull(bizId, "bizId");
        Objects.requireNonNull(claimId, "claimId");
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        claimExpiresAt = claimExpiresAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the entry of a callback that was not received yet. */
    static StoredCallback expected(
            String id,
            String proofDigest,
            BizId bizId,
            @Nullable BizType bizType,
            Instant expiresAt) {
        return new StoredCallback(id, proofDigest, bizId, bizType, expiresAt, 0, "", Instant.EPOCH);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isClaimed(Instant now) {
        return now.isBefore(claimExpiresAt);
    }

    /** Returns this entry with a new claim, which counts as a query. */
    StoredCallback claimed(String newClaimId, Instant until) {
        return withClaim(queries + 1, newClaimId, until);
    }

    /** Returns this entry with a claim that lasts as long as the link. */
    StoredCallback claimedUntilExpiry() {
        return withClaim(queries, claimId, expiresAt);
    }

    /** Returns this entry without a claim. */
    StoredCallback released() {
        return withClaim(queries, "", Instant.EPOCH);
    }

    private StoredCallback withClaim(int newQueries, String newClaimId, Instant until) {
        return new StoredCallback(
                id, proofDigest, bizId, bizType, expiresAt, newQueries, newClaimId, until);
    }
}
