package io.cloudauth.examples.h5.verification;

import io.cloudauth.examples.h5.product.Reading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a verification. Immutable.
 *
 * @param number its number, which the service also uses: BizId or OuterOrderNo
 * @param owner the owner who started it
 * @param stage its stage
 * @param reference the reference of the session; null if no session was started
 * @param code the code of the last verdict; empty if there is none
 * @param linkExpiresAt when its link expires: the one-time link, then that of the session
 * @param settledAt since when it is final; null while it can still change
 * @param reviewRequestedAt when the end user asked for a manual review; null if they did not
 */
public record Verification(
        String number,
        Owner owner,
        Stage stage,
        @Nullable String reference,
        String code,
        Instant linkExpiresAt,
        @Nullable Instant settledAt,
        @Nullable Instant reviewRequestedAt) {

    /** Returns whether the end user may open its page, if the link is still valid. */
    public boolean allowsAttempt() {
        return mayChange() && (stage == Stage.WAITING || stage == Stage.NOT_PASSED);
    }

    /** Returns whether another result of the service may still change it. */
    public boolean mayChange() {
        return settledAt == null;
    }

    /** Returns whether the link has expired. */
    public boolean isLinkExpired(Instant now) {
        return !now.isBefore(linkExpiresAt);
    }

    /** Returns whether the end user may ask for a manual review, and has not done so. */
    public boolean offersReview() {
        return reviewRequestedAt == null && (stage == Stage.REVIEW || stage == Stage.NOT_PASSED);
    }

    /**
     * Returns this verification, updated with a result of the service. A pass is final at once, and
     * so is every verdict that the product calls final. Everything else becomes final after the
     * grace period, because the verdict of a late submission may arrive after the link has expired.
     *
     * @param reading the result
     * @param now the current time
     * @param grace the grace period after the link has expired
     */
    Verification after(Reading reading, Instant now, Duration grace) {
        Instant settled = reading.isFinal() || isGraceOver(now, grace) ? now : null;
        return switch (reading.verdict()) {
            case NONE -> withoutVerdict(now, grace);
            case PASSED -> with(Stage.PASSED, reading.code(), now);
            case REJECTED -> with(Stage.NOT_PASSED, reading.code(), settled);
            case REVIEW -> with(Stage.REVIEW, reading.code(), settled);
        };
    }

    /** Returns this verification, updated without a verdict: only an expired link changes it. */
    Verification withoutVerdict(Instant now, Duration grace) {
        if (!isLinkExpired(now)) {
            return this;
        }
        return with(
                stage.isOpen() ? Stage.EXPIRED : stage,
                code,
                reference == null || isGraceOver(now, grace) ? now : null);
    }

    private boolean isGraceOver(Instant now, Duration grace) {
        return !now.isBefore(linkExpiresAt.plus(grace));
    }

    private Verification with(Stage newStage, String newCode, @Nullable Instant newSettledAt) {
        return new Verification(
                number,
                owner,
                newStage,
                reference,
                newCode,
                linkExpiresAt,
                newSettledAt,
                reviewRequestedAt);
    }
}
