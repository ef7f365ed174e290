package io.cloudauth.face;

import io.cloudauth.error.InvalidRequestException;
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
 * A request that checks whether a photo is one of a live person (solution LR_FR_MIN). The vendor
 * advises it for uses of low risk only.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class LivenessFaceVerifyRequest extends FaceSubmissionRequest {

    /**
     * The limits of the photo: a JPEG of less than 1 MB without its metadata. A file of up to 16 MB
     * is read, to remove its metadata.
     *
     * <p>Source of JPEG and 1 MB: the vendor's documents, which advise 50 to 100 KB. The size of
     * the file is a limit of this library.
     */
    public static final ImageLimits PHOTO_LIMITS = InitFaceVerifyRequest.PHOTO_LIMITS.jpegOnly();

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of(
                    "SceneId",
                    "OuterOrderNo",
                    "ProductCode",
                    "Model",
                    "DeviceToken",
                    "UserId",
                    "Mobile",
                    "Ip",
                    "Crop",
                    "FaceContrastPicture",
                    "FaceContrastPictureUrl",
                    "OssBucketName",
                    "OssObjectName");

    private final transient Image faceImage;

    private LivenessFaceVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
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
        return ProductCode.LR_FR_MIN;
    }

    @Override
    public ImageLimits photoLimits() {
        return PHOTO_LIMITS;
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
        fields.put("faceImage", faceImage);
    }

    /**
     * A builder of the request. Required: {@link #outerOrderNo} and {@link #faceImage}. Not safe
     * for use by multiple threads.
     */
    public static final class Builder extends FacePhotoRequestBuilder<Builder> {

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Validates the fields and returns the request. To validate a local photo, this method
         * reads it.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public LivenessFaceVerifyRequest build() {
            Violations violations = new Violations();
            checkPhotoRequest(violations, NAMES_OF_FIELDS, PHOTO_LIMITS);
            violations.throwIfViolated();
            return new LivenessFaceVerifyRequest(this, violations.warnings());
        }
    }
}
