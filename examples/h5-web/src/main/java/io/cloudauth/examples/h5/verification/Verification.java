package io.cloudauth.examples.h5.verification;

import io.cloudauth.model.BizId;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyStatus;
import java.time.Duration;
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

    /** Whether a person may be led to its link, if that is still valid. */
    public boolean mayBeTried() {
        return mayChange() && (stage == Stage.WAITING || stage == Stage.NOT_PASSED);
    }

    /** Whether the service may still say something new. */
    public boolean mayChange() {
        return endedAt == null;
    }

    /**
     * The same after the service was asked. Nothing but a pass is final before the grace after the
     * end of the link is over: what was submitted at the last moment has no verdict yet.
     */
    Verification after(VerifyStatus answer, Instant now, Duration grace) {
        Outcome outcome = Outcome.of(answer);
        boolean linkEnded = !now.isBefore(linkEndsAt);
        Instant end = now.isBefore(linkEndsAt.plus(grace)) ? null : now;
        if (stage == Stage.PASSED) {
            return this;
        }
        if (outcome instanceof Outcome.Passed) {
            return with(Stage.PASSED, answer, now);
        }
        if (outcome instanceof Outcome.NotSubmitted) {
            // the answer of somebody who is still at it, too: only the end of the link decides
            return linkEnded ? with(stage.isOpen() ? Stage.EXPIRED : stage, status, end) : this;
        }
        return with(Stage.NOT_PASSED, answer, end);
    }

    private Verification with(
            Stage newStage, @Nullable VerifyStatus newStatus, @Nullable Instant newEnd) {
        return new Verification(bizId, owner, newStage, newStatus, startedAt, linkEndsAt, newEnd);
    }
}
