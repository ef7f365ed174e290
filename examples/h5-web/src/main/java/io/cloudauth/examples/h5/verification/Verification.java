package io.cloudauth.examples.h5.verification;

import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a verification. Immutable.
 *
 * @param bizId its ID, which the service also uses
 * @param owner the owner who started it
 * @param stage its stage
 * @param status the last status from the service; null if there is no verdict yet
 * @param startedAt when it was started
 * @param linkExpiresAt when its link expires
 * @param settledAt since when it is final; null while it can still change
 */
public record Verification(
        BizId bizId,
        Owner owner,
        Stage stage,
        @Nullable VerifyStatus status,
        Instant startedAt,
        Instant linkExpiresAt,
        @Nullable Instant settledAt) {

    /** Returns the meaning of the last status; empty if there is no verdict yet. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(status).map(Outcome::of);
    }

    /** Returns whether the end user may open its link, if the link is still valid. */
    public boolean allowsAttempt() {
        return mayChange() && (stage == Stage.WAITING || stage == Stage.NOT_PASSED);
    }

    /** Returns whether another result of the service may still change it. */
    public boolean mayChange() {
        return settledAt == null;
    }

    /**
     * Returns this verification, updated with a new status from the service. Only a pass is final
     * at once. Everything else becomes final after the grace period, because the verdict of a late
     * submission may arrive after the link has expired.
     *
     * @param newStatus the new status
     * @param now the current time
     * @param grace the grace period after the link has expired
     */
    Verification after(VerifyStatus newStatus, Instant now, Duration grace) {
        Outcome outcome = Outcome.of(newStatus);
        boolean linkExpired = !now.isBefore(linkExpiresAt);
        Instant settled = now.isBefore(linkExpiresAt.plus(grace)) ? null : now;
        if (stage == Stage.PASSED) {
            return this;
        }
        if (outcome instanceof Outcome.Passed) {
            return with(Stage.PASSED, newStatus, now);
        }
        if (outcome instanceof Outcome.NotSubmitted) {
            // also the status while the end user is verifying: only an expired link decides
            return linkExpired
                    ? with(stage.isOpen() ? Stage.EXPIRED : stage, status, settled)
                    : this;
        }
        return with(Stage.NOT_PASSED, newStatus, settled);
    }

    private Verification with(
            Stage newStage, @Nullable VerifyStatus newStatus, @Nullable Instant newSettledAt) {
        return new Verification(
                bizId, owner, newStage, newStatus, startedAt, linkExpiresAt, newSettledAt);
    }
}
