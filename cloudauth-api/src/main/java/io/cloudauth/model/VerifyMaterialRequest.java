package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.Violations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission from a server ({@link Scheme#RP_MIN}): a name, an ID number and a photo of the face.
 * The response contains the verdict. Each verdict is charged, whether it is passed or rejected.
 *
 * <p>A picture is a local picture, an http or https link, or an {@code oss:} link; see {@link
 * Image}.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class VerifyMaterialRequest extends VerificationRequest {

    /**
     * The limits of local pictures: 2 MB, which is 2 097 152 bytes, without metadata, and at least
     * 64 x 64 pixels. A file of up to 16 MB is read, to remove its metadata.
     *
     * <p>Source of the 2 MB and the pixels: the document of VerifyMaterial. The size of the file is
     * a limit of this library.
     */
    public static final ImageLimits IMAGE_LIMITS =
            new ImageLimits(16L * 1024 * 1024, 2L * 1024 * 1024, 64);

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
        this.name = PersonName.of(NameChecks.normalised(Objects.requireNonNull(builder.name)));
        this.idCardNumber =
                IdCardNumber.of(
                        IdCardNumberChecks.normalised(
                                Objects.requireNonNull(builder.idCardNumber)));
        this.faceImage = Objects.requireNonNull(builder.faceImage);
        this.idCardFrontImage = builder.idCardFrontImage;
        this.idCardBackImage = builder.idCardBackImage;
        this.userId = masked(builder.userId);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that contains the values of this request.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns the scheme that the builder validated the request against. It is not sent.
     *
     * @return the scheme; empty if it is not set
     */
    public Optional<Scheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /**
     * Returns the person's name.
     *
     * @return the name
     */
    @PersonalData
    public PersonName name() {
        return name;
    }

    /**
     * Returns the person's ID number, with ASCII digits and an upper-case X.
     *
     * @return the number
     */
    @PersonalData
    public IdCardNumber idCardNumber() {
        return idCardNumber;
    }

    /**
     * Returns the photo of the face.
     *
     * @return the photo
     */
    @PersonalData
    public Image faceImage() {
        return faceImage;
    }

    /**
     * Returns the photo of the portrait side of the ID card.
     *
     * @return the photo; empty if it is not set
     */
    @PersonalData
    public Optional<Image> idCardFrontImage() {
        return Optional.ofNullable(idCardFrontImage);
    }

    /**
     * Returns the photo of the emblem side of the ID card.
     *
     * @return the photo; empty if it is not set
     */
    @PersonalData
    public Optional<Image> idCardBackImage() {
        return Optional.ofNullable(idCardBackImage);
    }

    /**
     * Returns the caller's ID of the end user.
     *
     * @return the ID; empty if it is not set
     */
    @PersonalData
    public Optional<Personal<String>> userId() {
        return Optional.ofNullable(userId);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
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
     * A builder of {@link VerifyMaterialRequest}; see {@link RequestBuilder}. BizId, name, ID
     * number and the photo of the face are required. Not thread-safe.
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
         * Sets the scheme of the scene. It is not sent. The builder uses it to validate the
         * request: a scheme whose end users verify themselves in an app or on a page is a
         * violation. Default: none.
         *
         * <p>If a request for the client's own scene has no scheme, the client validates it against
         * the client's scheme, if that is set.
         *
         * @param scheme the scheme; {@code null} for none
         * @return this builder
         */
        public Builder scheme(@Nullable Scheme scheme) {
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets the photo of the face; required.
         *
         * @param faceImage the photo; a local picture must respect {@link #IMAGE_LIMITS}
         * @return this builder
         */
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
         * Validates the fields and returns the request. To validate local pictures, this method
         * reads them.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public VerifyMaterialRequest build() {
            Violations violations = new Violations();
            checkVerification(violations, NAMES_OF_FIELDS);
            if (scheme != null) {
                SchemeChecks.material(violations, scheme);
            }
            violations.require(name, "name", Rule.REQUIRED);
            violations.require(idCardNumber, "idCardNumber", Rule.REQUIRED);
            checkPerson(violations);
            violations.require(faceImage, "faceImage", Rule.REQUIRED);
            ImageChecks.material(violations, "faceImage", faceImage, IMAGE_LIMITS);
            ImageChecks.material(violations, "idCardFrontImage", idCardFrontImage, IMAGE_LIMITS);
            ImageChecks.material(violations, "idCardBackImage", idCardBackImage, IMAGE_LIMITS);
            checkAccountIsNamed(violations);
            violations.throwIfViolated();
            return new VerifyMaterialRequest(this, violations.warnings());
        }
    }
}
