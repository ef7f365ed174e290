package io.cloudauth.examples.h5.verification;

import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a verification; immutable.
 *
 * @param bizId its number at the service
 * @param owner who began it
 * @param stage how far it is
 * @param status what the service said last; null: nothing yet
 * @param startedAt when it was begun
 * @param linkEndsAt from when on its link leads nowhere
 * @param endedAt from when on nothing can change any more; null: it still may
 */
public record Verification(
        BizId bizId,
        Owner owner,
        Stage stage,
        @Nullable VerifyStatus status,
        Instant startedAt,
        Instant linkEndsAt,
        @Nullable Instant endedAt) {

    /** What the last verdict means; absent while there is none. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(status).map(Outcome::of);
    }

    /** Whether the service may still say something new. */
    public boolean mayChange() {
        return endedAt == null;
    }

    /** The same after the service was asked. */
    Verification after(VerifyStatus answer, Instant now) {
        Outcome outcome = Outcome.of(answer);
        boolean linkEnded = !now.isBefore(linkEndsAt);
        if (stage == Stage.PASSED) {
            return this;
        }
        if (outcome instanceof Outcome.Passed) {
            return with(Stage.PASSED, answer, now);
        }
        if (outcome instanceof Outcome.NotSubmitted) {
            // the answer of somebody who is still at it, too: only the end of the link decides
            Stage ended = stage == Stage.NOT_PASSED ? stage : Stage.EXPIRED;
            return linkEnded ? with(ended, status, now) : this;
        }
        return with(Stage.NOT_PASSED, answer, linkEnded ? now : null);
    }

    private Verification with(
            Stage newStage, @Nullable VerifyStatus newStatus, @Nullable Instant newEnd) {
        return new Verification(bizId, owner, newStage, newStatus, startedAt, linkEndsAt, newEnd);
    }
}
