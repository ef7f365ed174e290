package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that compares the faces of two photos (solution PV_FC). It names no person.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class CompareFaceVerifyRequest extends FaceSubmissionRequest {

    /** The characters of Base64 that the service accepts for one photo. */
    private static final int MAX_BASE64 = 1_048_676;

    /**
     * The limits of each photo: 786 507 bytes without its metadata. A file of up to 16 MB is read,
     * to remove its metadata.
     *
     * <p>Source: the vendor's documents limit the Base64 text to 1 048 676 characters. The size of
     * the file is a limit of this library.
     */
    public static final ImageLimits PHOTO_LIMITS =
            new ImageLimits(16L * 1024 * 1024, MAX_BASE64 / 4 * 3, 1);

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "SceneId",
                    "OuterOrderNo",
                    "ProductCode",
                    "Crop",
                    "SourceFaceContrastPicture",
                    "SourceFaceContrastPictureUrl",
                    "SourceOssBucketName",
                    "SourceOssObjectName",
                    "TargetFaceContrastPicture",
                    "TargetFaceContrastPictureUrl",
                    "TargetOssBucketName",
                    "TargetOssObjectName");

    private final transient Image sourceImage;
    private final transient Image targetImage;

    private CompareFaceVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.sourceImage = Objects.requireNonNull(builder.sourceImage);
        this.targetImage = Objects.requireNonNull(builder.targetImage);
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
        return ProductCode.PV_FC;
    }

    @Override
    public ImageLimits photoLimits() {
        return PHOTO_LIMITS;
    }

    /**
     * Returns the first photo.
     *
     * @return the photo
     */
    @PersonalData
    public Image sourceImage() {
        return sourceImage;
    }

    /**
     * Returns the second photo.
     *
     * @return the photo
     */
    @PersonalData
    public Image targetImage() {
        return targetImage;
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        super.addFields(fields);
        fields.put("sourceImage", sourceImage);
        fields.put("targetImage", targetImage);
    }

    /**
     * A builder of the request. Required: {@link #outerOrderNo}, {@link #sourceImage} and {@link
     * #targetImage}. Not safe for use by multiple threads.
     */
    public static final class Builder extends FaceSubmissionRequestBuilder<Builder> {

        private transient @Nullable Image sourceImage;
        private transient @Nullable Image targetImage;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the first photo; required. A local photo is sent without its metadata.
         *
         * @param sourceImage a file, bytes, a link on the web, or an object in your own OSS bucket
         * @return this builder
         */
        @PersonalData
        public Builder sourceImage(@Nullable Image sourceImage) {
            this.sourceImage = sourceImage;
            return this;
        }

        /**
         * Sets the second photo; required. A local photo is sent without its metadata.
         *
         * @param targetImage a file, bytes, a link on the web, or an object in your own OSS bucket
         * @return this builder
         */
        @PersonalData
        public Builder targetImage(@Nullable Image targetImage) {
            this.targetImage = targetImage;
            return this;
        }

        /**
         * Validates the fields and returns the request. To validate local photos, this method reads
         * them.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public CompareFaceVerifyRequest build() {
            Violations violations = new Violations();
            checkSubmission(violations, NAMES_OF_FIELDS);
            violations.require(sourceImage, "sourceImage", Rule.REQUIRED);
            violations.require(targetImage, "targetImage", Rule.REQUIRED);
            FacePhotoChecks.check(violations, "sourceImage", sourceImage, PHOTO_LIMITS);
            FacePhotoChecks.check(violations, "targetImage", targetImage, PHOTO_LIMITS);
            violations.throwIfViolated();
            return new CompareFaceVerifyRequest(this, violations.warnings());
        }
    }
}
