package io.cloudauth.model;

import io.cloudauth.PersonalData;
import io.cloudauth.credentials.Secret;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A verdict: what describeVerifyResult and verifyMaterial give. {@link #isPassed()} decides. The
 * scores are advice: the status already weighs them, and more. Printing and serialising the record
 * shows no name, number, link or token.
 *
 * <p>Scores are from 0 to 100. False acceptance by threshold, as the vendor's documents say: 95 one
 * in 100 000, 90 one in 10 000, 80 one in 1 000, 60 one in 100.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param status the verdict's raw number
 * @param authorityScore likeness of the face and the authority's photo; absent where nothing was
 *     compared
 * @param faceScore the service's {@code FaceComparisonScore}; describeVerifyResult only
 * @param idCardFaceScore likeness of the face and the portrait on the card
 * @param material what was submitted, where the service gives it
 * @param verifyToken the token of the verification, closed; verifyMaterial only
 * @param requestId the service's ID of the request; empty if the response names none
 */
public record VerifyResult(
        VerifyStatus status,
        OptionalDouble authorityScore,
        OptionalDouble faceScore,
        OptionalDouble idCardFaceScore,
        @PersonalData Optional<Material> material,
        Optional<Secret> verifyToken,
        String requestId) {

    /** Refuses {@code null}. */
    public VerifyResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(authorityScore, "authorityScore");
        Objects.requireNonNull(faceScore, "faceScore");
        Objects.requireNonNull(idCardFaceScore, "idCardFaceScore");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(verifyToken, "verifyToken");
        Objects.requireNonNull(requestId, "requestId");
    }

    /** Whether the person passed: true for status 1 alone. */
    public boolean isPassed() {
        return status.equals(VerifyStatus.PASSED);
    }

    /** What the status means. */
    public Outcome outcome() {
        return status.outcome();
    }

    /** A builder with nothing set; for the client, and for tests of applications. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the record. {@code null} means absent. Not safe to share between threads. */
    public static final class Builder {

        private @Nullable VerifyStatus status;
        private OptionalDouble authorityScore = OptionalDouble.empty();
        private OptionalDouble faceScore = OptionalDouble.empty();
        private OptionalDouble idCardFaceScore = OptionalDouble.empty();
        private @Nullable Material material;
        private @Nullable Secret verifyToken;
        private String requestId = "";

        private Builder() {}

        /** The verdict; required. */
        public Builder status(VerifyStatus status) {
            this.status = status;
            return this;
        }

        /** The verdict's raw number; required. */
        public Builder status(int status) {
            return status(VerifyStatus.of(status));
        }

        /** See {@link VerifyResult#authorityScore()}; default absent. */
        public Builder authorityScore(@Nullable Double authorityScore) {
            this.authorityScore = optional(authorityScore);
            return this;
        }

        /** See {@link VerifyResult#faceScore()}; default absent. */
        public Builder faceScore(@Nullable Double faceScore) {
            this.faceScore = optional(faceScore);
            return this;
        }

        /** See {@link VerifyResult#idCardFaceScore()}; default absent. */
        public Builder idCardFaceScore(@Nullable Double idCardFaceScore) {
            this.idCardFaceScore = optional(idCardFaceScore);
            return this;
        }

        /** What was submitted; default absent. */
        @PersonalData
        public Builder material(@Nullable Material material) {
            this.material = material;
            return this;
        }

        /** The token's text; default absent. */
        public Builder verifyToken(@Nullable String verifyToken) {
            this.verifyToken = verifyToken == null ? null : Secret.of(verifyToken);
            return this;
        }

        /** The service's ID of the request; default empty. */
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        private static OptionalDouble optional(@Nullable Double score) {
            return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
        }

        /**
         * The record.
         *
         * @throws NullPointerException if the status is missing
         */
        public VerifyResult build() {
            return new VerifyResult(
                    Objects.requireNonNull(status, "status"),
                    authorityScore,
                    faceScore,
                    idCardFaceScore,
                    Optional.ofNullable(material),
                    Optional.ofNullable(verifyToken),
                    requestId);
        }
    }
}
