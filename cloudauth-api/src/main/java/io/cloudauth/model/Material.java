package io.cloudauth.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The material that was submitted for a verification, and the text that was recognised on it. Links
 * are valid for 5 minutes; each describeVerifyResult call returns new ones. Only {@code reveal()}
 * returns a personal value or a link in clear.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param faceImageUrl the link to the photo of the face
 * @param faceGlobalUrl the link to the photo that the service calls {@code FaceGlobalUrl}
 * @param faceQuality the quality of the face photo
 * @param faceMask whether the face wears a mask
 * @param idCardName the person's name
 * @param idCardNumber the person's ID card number, as the service sent it
 * @param idCard the text that was recognised on the photos of the ID card
 * @param videoUrls the links to the videos of the verification; only from describeVerifyResult,
 *     else empty; unmodifiable
 * @param linksGivenAt the time at which the response with the links arrived, by this machine's
 *     clock; see {@link #linksExpireAt()}
 */
@PersonalData
public record Material(
        @PersonalData Optional<SensitiveLink> faceImageUrl,
        @PersonalData Optional<SensitiveLink> faceGlobalUrl,
        Optional<FaceQuality> faceQuality,
        Optional<Boolean> faceMask,
        @PersonalData Optional<PersonName> idCardName,
        @PersonalData Optional<IdCardNumber> idCardNumber,
        @PersonalData Optional<IdCardInfo> idCard,
        @PersonalData List<SensitiveLink> videoUrls,
        Optional<Instant> linksGivenAt) {

    /** Source: the vendor's documentation of DescribeVerifyResult. */
    private static final Duration VALIDITY_OF_LINKS = Duration.ofMinutes(5);

    /**
     * Creates the record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public Material {
        Objects.requireNonNull(faceImageUrl, "faceImageUrl");
        Objects.requireNonNull(faceGlobalUrl, "faceGlobalUrl");
        Objects.requireNonNull(faceQuality, "faceQuality");
        Objects.requireNonNull(faceMask, "faceMask");
        Objects.requireNonNull(idCardName, "idCardName");
        Objects.requireNonNull(idCardNumber, "idCardNumber");
        Objects.requireNonNull(idCard, "idCard");
        videoUrls = List.copyOf(videoUrls);
        Objects.requireNonNull(linksGivenAt, "linksGivenAt");
    }

    /**
     * Returns the time at which the links expire: 5 minutes after {@link #linksGivenAt()}.
     *
     * @return the expiry time; empty if {@link #linksGivenAt()} is empty
     */
    public Optional<Instant> linksExpireAt() {
        return linksGivenAt.map(givenAt -> givenAt.plus(VALIDITY_OF_LINKS));
    }

    /**
     * Returns a builder whose fields are all absent; for the client, and for tests of applications.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder of {@link Material}. By default, each field is absent; {@code null} also means
     * absent. Not thread-safe.
     */
    public static final class Builder {

        private @Nullable SensitiveLink faceImageUrl;
        private @Nullable SensitiveLink faceGlobalUrl;
        private @Nullable FaceQuality faceQuality;
        private @Nullable Boolean faceMask;
        private @Nullable PersonName idCardName;
        private @Nullable IdCardNumber idCardNumber;
        private @Nullable IdCardInfo idCard;
        private List<SensitiveLink> videoUrls = List.of();
        private @Nullable Instant linksGivenAt;

        private Builder() {}

        /**
         * Sets the link to the photo of the face.
         *
         * @param faceImageUrl the link, or {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder faceImageUrl(@Nullable String faceImageUrl) {
            this.faceImageUrl = faceImageUrl == null ? null : SensitiveLink.of(faceImageUrl);
            return this;
        }

        /**
         * Sets the link to the photo that the service calls {@code FaceGlobalUrl}.
         *
         * @param faceGlobalUrl the link, or {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder faceGlobalUrl(@Nullable String faceGlobalUrl) {
            this.faceGlobalUrl = faceGlobalUrl == null ? null : SensitiveLink.of(faceGlobalUrl);
            return this;
        }

        /**
         * Sets the quality of the face photo.
         *
         * @param faceQuality the quality, or {@code null} for absent
         * @return this builder
         */
        public Builder faceQuality(@Nullable FaceQuality faceQuality) {
            this.faceQuality = faceQuality;
            return this;
        }

        /**
         * Sets whether the face wears a mask.
         *
         * @param faceMask whether it does, or {@code null} for absent
         * @return this builder
         */
        public Builder faceMask(@Nullable Boolean faceMask) {
            this.faceMask = faceMask;
            return this;
        }

        /**
         * Sets the person's name.
         *
         * @param idCardName the name, or {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder idCardName(@Nullable String idCardName) {
            this.idCardName = idCardName == null ? null : PersonName.of(idCardName);
            return this;
        }

        /**
         * Sets the person's ID card number.
         *
         * @param idCardNumber the number; it is not validated, {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder idCardNumber(@Nullable String idCardNumber) {
            this.idCardNumber = idCardNumber == null ? null : IdCardNumber.of(idCardNumber);
            return this;
        }

        /**
         * Sets the text that was recognised on the photos of the ID card.
         *
         * @param idCard the recognised text, or {@code null} for absent
         * @return this builder
         */
        @PersonalData
        public Builder idCard(@Nullable IdCardInfo idCard) {
            this.idCard = idCard;
            return this;
        }

        /**
         * Sets the links to the videos of the verification; default empty.
         *
         * @param videoUrls the links; they are copied
         * @return this builder
         */
        @PersonalData
        public Builder videoUrls(List<String> videoUrls) {
            List<SensitiveLink> links = new ArrayList<>(videoUrls.size());
            videoUrls.forEach(link -> links.add(SensitiveLink.of(link)));
            this.videoUrls = List.copyOf(links);
            return this;
        }

        /**
         * Sets the time at which the response with the links arrived.
         *
         * @param linksGivenAt the time, by this machine's clock, {@code null} for absent
         * @return this builder
         */
        public Builder linksGivenAt(@Nullable Instant linksGivenAt) {
            this.linksGivenAt = linksGivenAt;
            return this;
        }

        /**
         * Returns the record.
         *
         * @return the record
         */
        public Material build() {
            return new Material(
                    Optional.ofNullable(faceImageUrl),
                    Optional.ofNullable(faceGlobalUrl),
                    Optional.ofNullable(faceQuality),
                    Optional.ofNullable(faceMask),
                    Optional.ofNullable(idCardName),
                    Optional.ofNullable(idCardNumber),
                    Optional.ofNullable(idCard),
                    videoUrls,
                    Optional.ofNullable(linksGivenAt));
        }
    }
}
