package io.cloudauth.model;

import io.cloudauth.credentials.Secret;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of a verification: the result of describeVerifyResult and verifyMaterial. {@link
 * #isPassed()} decides. The scores are only advice, because the status already takes them into
 * account. Printing or serialising the record shows no name, number, link or token.
 *
 * <p>Scores are from 0 to 100. The vendor documents these false acceptance rates for a threshold:
 * 95 means 1 in 100 000, 90 means 1 in 10 000, 80 means 1 in 1 000, 60 means 1 in 100.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param status the status, as a raw number
 * @param authorityScore the similarity of the face and the authority's photo; absent if nothing was
 *     compared
 * @param faceScore the service's {@code FaceComparisonScore}; only from describeVerifyResult
 * @param idCardFaceScore the similarity of the face and the portrait on the ID card
 * @param material the submitted material, if the service returns it
 * @param verifyToken the token of the verification, masked; only from verifyMaterial
 * @param requestId the service's ID of the request; empty if the response has none
 */
public record VerifyResult(
        VerifyStatus status,
        OptionalDouble authorityScore,
        OptionalDouble faceScore,
        OptionalDouble idCardFaceScore,
        @PersonalData Optional<Material> material,
        Optional<Secret> verifyToken,
        String requestId) {

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public VerifyResult {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(authorityScore, "authorityScore");
        Objects.requireNonNull(faceScore, "faceScore");
        Objects.requireNonNull(idCardFaceScore, "idCardFaceScore");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(verifyToken, "verifyToken");
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns whether the verification passed.
     *
     * @return true only for status 1
     */
    public boolean isPassed() {
        return status.equals(VerifyStatus.PASSED);
    }

    /**
     * Returns the meaning of the status.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return status.outcome();
    }

    /**
     * Returns an empty builder; for the client, and for tests of applications.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of {@link VerifyResult}. {@code null} means absent. Not thread-safe. */
    public static final class Builder {

        private @Nullable VerifyStatus status;
        private OptionalDouble authorityScore = OptionalDouble.empty();
        private OptionalDouble faceScore = OptionalDouble.empty();
        private OptionalDouble idCardFaceScore = OptionalDouble.empty();
        private @Nullable Material material;
        private @Nullable Secret verifyToken;
        private String requestId = "";

        private Builder() {}

        /**
         * Sets the status; required.
         *
         * @param status the status
         * @return this builder
         */
        public Builder status(VerifyStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Sets the status; required.
         *
         * @param status the raw number of the status
         * @return this builder
         */
        public Builder status(int status) {
            return status(VerifyStatus.of(status));
        }

        /**
         * Sets the similarity of the face and the authority's photo; default absent.
         *
         * @param authorityScore the score from 0 to 100, or {@code null} for absent
         * @return this builder
         */
        public Builder authorityScore(@Nullable Double authorityScore) {
            this.authorityScore = optional(authorityScore);
            return this;
        }

        /**
         * Sets the service's {@code FaceComparisonScore}; default absent.
         *
         * @param faceScore the score from 0 to 100, or {@code null} for absent
         * @return this builder
         */
        public Builder faceScore(@Nullable Double faceScore) {
            this.faceScore = optional(faceScore);
            return this;
        }

        /**
         * Sets the similarity of the face and the portrait on the ID card; default absent.
         *
         * @param idCardFaceScore the score from 0 to 100, or {@code null} for absent
         * @return this builder
         */
        public Builder idCardFaceScore(@Nullable Double idCardFaceScore) {
            this.idCardFaceScore = optional(idCardFaceScore);
            return this;
        }

        /**
         * Sets the submitted material; default absent.
         *
         * @param material the material, or {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder material(@Nullable Material material) {
            this.material = material;
            return this;
        }

        /**
         * Sets the token of the verification; default absent.
         *
         * @param verifyToken the token in clear, or {@code null} for absent
         * @return this builder
         */
        public Builder verifyToken(@Nullable String verifyToken) {
            this.verifyToken = verifyToken == null ? null : Secret.of(verifyToken);
            return this;
        }

        /**
         * Sets the service's ID of the request; default empty.
         *
         * @param requestId the ID
         * @return this builder
         */
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        private static OptionalDouble optional(@Nullable Double score) {
            return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
        }

        /**
         * Returns the record.
         *
         * @return the record
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
