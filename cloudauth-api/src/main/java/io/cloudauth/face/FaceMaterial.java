package io.cloudauth.face;

import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The details of a verdict (MaterialInfo). Every field may be missing. The scores and {@link
 * #faceAttack()} are advice: {@link FaceVerifyResult#isPassed()} decides. The vendor publishes no
 * thresholds.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param faceAttack whether the service saw an attack
 * @param faceOcclusion whether the face was covered
 * @param faceAge the estimated age in years
 * @param verifyScore how similar the faces are, 0 to 100
 * @param qualityScore the quality of the picture, 0 to 100
 * @param faceAttackScore the risk of an attack, 0 to 1; 1 is an attack
 * @param idCardVerifyScore how similar the face is to the portrait on the ID card, 0 to 100; in
 *     ID_PLUS
 * @param quality the other facts about the picture
 * @param picture the picture of the face; only if the scene stores material
 * @param card what was read from the ID card; in ID_PLUS
 * @param cardPictures the pictures of the ID card; in ID_PLUS
 * @param procedurePriorityResult the fallback that the page took
 */
@PersonalData
public record FaceMaterial(
        Optional<Boolean> faceAttack,
        Optional<Boolean> faceOcclusion,
        @PersonalData OptionalInt faceAge,
        OptionalDouble verifyScore,
        OptionalDouble qualityScore,
        OptionalDouble faceAttackScore,
        OptionalDouble idCardVerifyScore,
        @PersonalData FacePictureQuality quality,
        @PersonalData Optional<FacePicture> picture,
        @PersonalData Optional<FaceIdCard> card,
        @PersonalData Optional<FaceIdCardPictures> cardPictures,
        Optional<String> procedurePriorityResult) {

    /**
     * Creates the details.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceMaterial {
        Objects.requireNonNull(faceAttack, "faceAttack");
        Objects.requireNonNull(faceOcclusion, "faceOcclusion");
        Objects.requireNonNull(faceAge, "faceAge");
        Objects.requireNonNull(verifyScore, "verifyScore");
        Objects.requireNonNull(qualityScore, "qualityScore");
        Objects.requireNonNull(faceAttackScore, "faceAttackScore");
        Objects.requireNonNull(idCardVerifyScore, "idCardVerifyScore");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(picture, "picture");
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(cardPictures, "cardPictures");
        Objects.requireNonNull(procedurePriorityResult, "procedurePriorityResult");
    }

    /**
     * Returns a builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the most important fields, with personal data masked.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "FaceMaterial[verifyScore="
                + verifyScore
                + ", faceAttack="
                + faceAttack
                + ", picture="
                + (picture.isPresent() ? "***" : "none")
                + ", card="
                + (card.isPresent() ? "***" : "none")
                + "]";
    }

    /** A builder of details, for tests of applications. Not safe for use by multiple threads. */
    public static final class Builder {
        private @Nullable Boolean faceAttack;
        private @Nullable Boolean faceOcclusion;
        private @Nullable Integer faceAge;
        private @Nullable Double verifyScore;
        private @Nullable Double qualityScore;
        private @Nullable Double faceAttackScore;
        private @Nullable Double idCardVerifyScore;
        private FacePictureQuality quality = FacePictureQuality.NONE;
        private @Nullable FacePicture picture;
        private @Nullable FaceIdCard card;
        private @Nullable FaceIdCardPictures cardPictures;
        private @Nullable String procedurePriorityResult;

        private Builder() {}

        /**
         * Sets {@link FaceMaterial#faceAttack()}.
         *
         * @param faceAttack whether the service saw an attack; {@code null} for none
         * @return this builder
         */
        public Builder faceAttack(@Nullable Boolean faceAttack) {
            this.faceAttack = faceAttack;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#faceOcclusion()}.
         *
         * @param faceOcclusion whether the face was covered; {@code null} for none
         * @return this builder
         */
        public Builder faceOcclusion(@Nullable Boolean faceOcclusion) {
            this.faceOcclusion = faceOcclusion;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#faceAge()}.
         *
         * @param faceAge the estimated age in years; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder faceAge(@Nullable Integer faceAge) {
            this.faceAge = faceAge;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#verifyScore()}.
         *
         * @param verifyScore 0 to 100; {@code null} for none
         * @return this builder
         */
        public Builder verifyScore(@Nullable Double verifyScore) {
            this.verifyScore = verifyScore;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#qualityScore()}.
         *
         * @param qualityScore 0 to 100; {@code null} for none
         * @return this builder
         */
        public Builder qualityScore(@Nullable Double qualityScore) {
            this.qualityScore = qualityScore;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#faceAttackScore()}.
         *
         * @param faceAttackScore 0 to 1; {@code null} for none
         * @return this builder
         */
        public Builder faceAttackScore(@Nullable Double faceAttackScore) {
            this.faceAttackScore = faceAttackScore;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#idCardVerifyScore()}.
         *
         * @param idCardVerifyScore 0 to 100; {@code null} for none
         * @return this builder
         */
        public Builder idCardVerifyScore(@Nullable Double idCardVerifyScore) {
            this.idCardVerifyScore = idCardVerifyScore;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#quality()}.
         *
         * @param quality the facts
         * @return this builder
         */
        @PersonalData
        public Builder quality(FacePictureQuality quality) {
            this.quality = quality;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#picture()}.
         *
         * @param picture the picture; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder picture(@Nullable FacePicture picture) {
            this.picture = picture;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#card()}.
         *
         * @param card what was read; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder card(@Nullable FaceIdCard card) {
            this.card = card;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#cardPictures()}.
         *
         * @param cardPictures the pictures; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder cardPictures(@Nullable FaceIdCardPictures cardPictures) {
            this.cardPictures = cardPictures;
            return this;
        }

        /**
         * Sets {@link FaceMaterial#procedurePriorityResult()}.
         *
         * @param procedurePriorityResult the fallback; {@code null} for none
         * @return this builder
         */
        public Builder procedurePriorityResult(@Nullable String procedurePriorityResult) {
            this.procedurePriorityResult = procedurePriorityResult;
            return this;
        }

        /**
         * Creates the details.
         *
         * @return the details
         */
        public FaceMaterial build() {
            return new FaceMaterial(
                    Optional.ofNullable(faceAttack),
                    Optional.ofNullable(faceOcclusion),
                    faceAge == null ? OptionalInt.empty() : OptionalInt.of(faceAge),
                    optional(verifyScore),
                    optional(qualityScore),
                    optional(faceAttackScore),
                    optional(idCardVerifyScore),
                    quality,
                    Optional.ofNullable(picture),
                    Optional.ofNullable(card),
                    Optional.ofNullable(cardPictures),
                    Optional.ofNullable(procedurePriorityResult));
        }

        private static OptionalDouble optional(@Nullable Double score) {
            return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
        }
    }
}
