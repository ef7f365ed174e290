package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.IdCardNumberChecks;
import io.cloudauth.internal.validation.NameChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.PersonalData;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that compares a photo with the authority's photo of a person (solution ID_MIN).
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class ContrastFaceVerifyRequest extends FaceSubmissionRequest {

    /** The limits of the photo; see {@link InitFaceVerifyRequest#PHOTO_LIMITS}. */
    public static final ImageLimits PHOTO_LIMITS = InitFaceVerifyRequest.PHOTO_LIMITS;

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "SceneId",
                    "OuterOrderNo",
                    "ProductCode",
                    "Model",
                    "CertType",
                    "CertName",
                    "CertNo",
                    "DeviceToken",
                    "UserId",
                    "Mobile",
                    "Ip",
                    "Crop",
                    "FaceContrastPicture",
                    "FaceContrastPictureUrl",
                    "OssBucketName",
                    "OssObjectName");

    private final transient PersonName name;
    private final transient IdCardNumber idCardNumber;
    private final transient Image faceImage;

    private ContrastFaceVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.name = PersonName.of(NameChecks.normalised(Objects.requireNonNull(builder.name)));
        this.idCardNumber =
                IdCardNumber.of(
                        IdCardNumberChecks.normalised(
                                Objects.requireNonNull(builder.idCardNumber)));
        this.faceImage = Objects.requireNonNull(builder.faceImage);
    }

    /**
     * Returns a builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ProductCode productCode() {
        return ProductCode.ID_MIN;
    }

    @Override
    public ImageLimits photoLimits() {
        return PHOTO_LIMITS;
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
     * Returns the person's ID number.
     *
     * @return the ID number
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

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        super.addFields(fields);
        fields.put("name", name);
        fields.put("idCardNumber", idCardNumber);
        fields.put("faceImage", faceImage);
    }

    /**
     * A builder of the request. Required: {@link #outerOrderNo}, {@link #name}, {@link
     * #idCardNumber} and {@link #faceImage}. Not safe for use by multiple threads.
     */
    public static final class Builder extends FacePhotoRequestBuilder<Builder> {

        transient Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        private transient @Nullable String name;
        private transient @Nullable String idCardNumber;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the person's name; required.
         *
         * @param name 1 to 64 visible characters; white space around it is removed
         * @return this builder
         */
        @PersonalData
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the person's name; required.
         *
         * @param name the name
         * @return this builder
         */
        @PersonalData
        public Builder name(PersonName name) {
            return name(name.reveal());
        }

        /**
         * Sets the person's ID number; required.
         *
         * @param idCardNumber the number of a second-generation ID card, or of a residence permit
         *     for residents of Hong Kong, Macao and Taiwan: 18 characters; a lower-case x and
         *     full-width digits are normalised
         * @return this builder
         */
        @PersonalData
        public Builder idCardNumber(@Nullable String idCardNumber) {
            this.idCardNumber = idCardNumber;
            return this;
        }

        /**
         * Sets the person's ID number; required.
         *
         * @param idCardNumber the ID number
         * @return this builder
         */
        @PersonalData
        public Builder idCardNumber(IdCardNumber idCardNumber) {
            return idCardNumber(idCardNumber.reveal());
        }

        /**
         * Validates the fields and returns the request. To validate a local photo, this method
         * reads it.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public ContrastFaceVerifyRequest build() {
            Violations violations = new Violations();
            violations.require(name, "name", Rule.REQUIRED);
            violations.require(idCardNumber, "idCardNumber", Rule.REQUIRED);
            FaceChecks.person(violations, name, idCardNumber, clock);
            checkPhotoRequest(violations, NAMES_OF_FIELDS, PHOTO_LIMITS);
            violations.throwIfViolated();
            return new ContrastFaceVerifyRequest(this, violations.warnings());
        }
    }
}
