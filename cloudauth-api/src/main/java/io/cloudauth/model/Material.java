package io.cloudauth.model;

import io.cloudauth.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted and what was read from it. Links are valid for 5 minutes; asking
 * describeVerifyResult again gives fresh ones. Personal values and links open only by {@code
 * reveal()}.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param faceImageUrl the photo of the face
 * @param faceGlobalUrl the photo that the service names FaceGlobalUrl
 * @param faceQuality how good the photo of the face is
 * @param faceMask whether the face wears a mask
 * @param idCardName the person's name
 * @param idCardNumber the number of the person's card, as it came
 * @param idCard what was read from the photos of the card
 * @param videoUrls the videos of the verification; describeVerifyResult only, empty if there is
 *     none
 * @param linksGivenAt when the answer with the links came, by this machine's clock; see {@link
 *     #linksEndAt()}
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

    /** Source: the product's document of describeVerifyResult. */
    private static final Duration VALIDITY_OF_LINKS = Duration.ofMinutes(5);

    /** Refuses {@code null}. */
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

    /** When the links end: 5 minutes after they were given; absent where nobody noted when. */
    public Optional<Instant> linksEndAt() {
        return linksGivenAt.map(given -> given.plus(VALIDITY_OF_LINKS));
    }

    /** A builder with everything absent; for the client, and for tests of applications. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds the record. {@code null} means absent, which is the default of each. Not safe to share
     * between threads.
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

        /** The photo of the face. */
        @PersonalData
        public Builder faceImageUrl(@Nullable String faceImageUrl) {
            this.faceImageUrl = faceImageUrl == null ? null : SensitiveLink.of(faceImageUrl);
            return this;
        }

        /** The photo that the service names FaceGlobalUrl. */
        @PersonalData
        public Builder faceGlobalUrl(@Nullable String faceGlobalUrl) {
            this.faceGlobalUrl = faceGlobalUrl == null ? null : SensitiveLink.of(faceGlobalUrl);
            return this;
        }

        /** How good the photo of the face is. */
        public Builder faceQuality(@Nullable FaceQuality faceQuality) {
            this.faceQuality = faceQuality;
            return this;
        }

        /** Whether the face wears a mask. */
        public Builder faceMask(@Nullable Boolean faceMask) {
            this.faceMask = faceMask;
            return this;
        }

        /** The person's name. */
        @PersonalData
        public Builder idCardName(@Nullable String idCardName) {
            this.idCardName = idCardName == null ? null : PersonName.of(idCardName);
            return this;
        }

        /** The number of the person's card, as it came. */
        @PersonalData
        public Builder idCardNumber(@Nullable String idCardNumber) {
            this.idCardNumber = idCardNumber == null ? null : IdCardNumber.of(idCardNumber);
            return this;
        }

        /** What was read from the photos of the card. */
        @PersonalData
        public Builder idCard(@Nullable IdCardInfo idCard) {
            this.idCard = idCard;
            return this;
        }

        /** The videos of the verification; describeVerifyResult only, empty if there is none. */
        @PersonalData
        public Builder videoUrls(List<String> videoUrls) {
            List<SensitiveLink> links = new ArrayList<>(videoUrls.size());
            videoUrls.forEach(link -> links.add(SensitiveLink.of(link)));
            this.videoUrls = List.copyOf(links);
            return this;
        }

        /** When the answer with the links came, by this machine's clock. */
        public Builder linksGivenAt(@Nullable Instant linksGivenAt) {
            this.linksGivenAt = linksGivenAt;
            return this;
        }

        /** The record. */
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
