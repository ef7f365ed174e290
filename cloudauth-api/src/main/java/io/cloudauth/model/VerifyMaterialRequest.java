package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.Violations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Name, number and a photo of the face, given by the server, for a verdict at once ({@link
 * Scheme#RP_MIN}). Each submission that reaches a verdict, passed or rejected, is charged. Pictures
 * may be of every kind of {@link Image}.
 */
public final class VerifyMaterialRequest extends VerificationRequest {

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "BizType",
                    "BizId",
                    "Name",
                    "IdCardNumber",
                    "FaceImageUrl",
                    "IdCardFrontImageUrl",
                    "IdCardBackImageUrl",
                    "UserId");

    private final transient @Nullable Scheme scheme;
    private final transient PersonName name;
    private final transient IdCardNumber idCardNumber;
    private final transient Image faceImage;
    private final transient @Nullable Image idCardFrontImage;
    private final transient @Nullable Image idCardBackImage;
    private final transient @Nullable Personal<String> userId;

    private VerifyMaterialRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.scheme = builder.scheme;
        this.name = PersonName.of(Objects.requireNonNull(builder.name));
        this.idCardNumber =
                IdCardNumber.of(
                        IdCardNumberChecks.normalised(
                                Objects.requireNonNull(builder.idCardNumber)));
        this.faceImage = Objects.requireNonNull(builder.faceImage);
        this.idCardFrontImage = builder.idCardFrontImage;
        this.idCardBackImage = builder.idCardBackImage;
        this.userId = masked(builder.userId);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with what this request holds. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The scheme that the request was checked against; it is not sent. */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** The person's name. */
    @PersonalData
    public PersonName name() {
        return name;
    }

    /** The number of the person's card, normalised. */
    @PersonalData
    public IdCardNumber idCardNumber() {
        return idCardNumber;
    }

    /** The photo of the face. */
    @PersonalData
    public Image faceImage() {
        return faceImage;
    }

    /** The card's side with the portrait. */
    @PersonalData
    public Optional<Image> idCardFrontImage() {
        return Optional.ofNullable(idCardFrontImage);
    }

    /** The card's side with the emblem. */
    @PersonalData
    public Optional<Image> idCardBackImage() {
        return Optional.ofNullable(idCardBackImage);
    }

    /** The caller's own ID of the user. */
    @PersonalData
    public Optional<Personal<String>> userId() {
        return Optional.ofNullable(userId);
    }

    @Override
    void addFields(Map<String, @Nullable Object> fields) {
        super.addFields(fields);
        fields.put("scheme", scheme);
        fields.put("name", name);
        fields.put("idCardNumber", idCardNumber);
        fields.put("faceImage", faceImage);
        fields.put("idCardFrontImage", idCardFrontImage);
        fields.put("idCardBackImage", idCardBackImage);
        fields.put("userId", userId);
    }

    /**
     * Builds the request; see {@link RequestBuilder}. BizId, name, number and the photo of the face
     * are required.
     */
    public static final class Builder extends PersonRequestBuilder<Builder> {

        private transient @Nullable Scheme scheme;
        private transient @Nullable Image faceImage;

        private Builder() {}

        private Builder(VerifyMaterialRequest request) {
            super(request);
            this.scheme = request.scheme;
            name(request.name);
            idCardNumber(request.idCardNumber);
            this.faceImage = request.faceImage;
            this.idCardFrontImage = request.idCardFrontImage;
            this.idCardBackImage = request.idCardBackImage;
            this.userId = request.userId == null ? null : request.userId.reveal();
        }

        /**
         * The scheme of the scene, for a check before anything is sent: a scheme that meets the
         * person in an app or on a page takes no submission. It is not sent; default the client's,
         * if that was told one.
         */
        public Builder scheme(@Nullable Scheme scheme) {
            this.scheme = scheme;
            return this;
        }

        /** The photo of the face; required. */
        @PersonalData
        public Builder faceImage(@Nullable Image faceImage) {
            this.faceImage = faceImage;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * The request. Local images are read for their check.
         *
         * @throws InvalidRequestException with everything that is wrong, if anything is
         */
        public VerifyMaterialRequest build() {
            Violations found = new Violations();
            checkVerification(found, NAMES_OF_FIELDS);
            if (scheme != null) {
                SchemeChecks.material(found, scheme);
            }
            found.require(name, "name", Rule.REQUIRED);
            found.require(idCardNumber, "idCardNumber", Rule.REQUIRED);
            checkPerson(found);
            found.require(faceImage, "faceImage", Rule.REQUIRED);
            ImageChecks.any(found, "faceImage", faceImage);
            ImageChecks.any(found, "idCardFrontImage", idCardFrontImage);
            ImageChecks.any(found, "idCardBackImage", idCardBackImage);
            checkAccountIsNamed(found);
            found.throwIfViolated();
            return new VerifyMaterialRequest(this, found.warnings());
        }
    }
}
