package io.cloudauth.face;

import io.cloudauth.error.Rule;
import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.Image;
import io.cloudauth.model.ImageLimits;
import io.cloudauth.model.PersonalData;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a billed request with one photo of a face. Not safe for use by multiple threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class FacePhotoRequestBuilder<B extends FacePhotoRequestBuilder<B>>
        extends FaceSubmissionRequestBuilder<B>
        permits ContrastFaceVerifyRequest.Builder, LivenessFaceVerifyRequest.Builder {

    transient @Nullable Image faceImage;

    FacePhotoRequestBuilder() {}

    /**
     * Sets the photo of the face; required. A local photo is sent without its metadata.
     *
     * @param faceImage a file, bytes, a link on the web, or an object in your own OSS bucket
     * @return this builder
     */
    @PersonalData
    public B faceImage(@Nullable Image faceImage) {
        this.faceImage = faceImage;
        return self();
    }

    /**
     * Sets the liveness check of the photo. Default: the service's.
     *
     * @param model the model; {@code null} for the default
     * @return this builder
     */
    public B model(@Nullable PhotoModel model) {
        option("Model", model == null ? null : model.value());
        return self();
    }

    /**
     * Sets the vendor's token of the end user's device.
     *
     * @param deviceToken the token that the vendor's SDK returned on the device; {@code null} for
     *     none
     * @return this builder
     */
    @PersonalData
    public B deviceToken(@Nullable String deviceToken) {
        option("DeviceToken", deviceToken);
        return self();
    }

    /**
     * Sets the caller's ID of the end user.
     *
     * @param userId 1 to 100 characters; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B userId(@Nullable String userId) {
        option("UserId", userId);
        return self();
    }

    /**
     * Sets the end user's phone number.
     *
     * @param mobile 5 to 20 digits, with an optional leading plus sign; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B mobile(@Nullable String mobile) {
        option("Mobile", mobile);
        return self();
    }

    /**
     * Sets the end user's IP address.
     *
     * @param ip an IPv4 or IPv6 literal; {@code null} for none
     * @return this builder
     */
    @PersonalData
    public B ip(@Nullable String ip) {
        option("Ip", ip);
        return self();
    }

    final void checkPhotoRequest(
            Violations violations, Set<String> namesOfFields, ImageLimits limits) {
        checkSubmission(violations, namesOfFields);
        FaceChecks.user(violations, options);
        String deviceToken = options.get("DeviceToken");
        if (deviceToken != null) {
            TextChecks.plain(violations, "deviceToken", deviceToken);
        }
        violations.require(faceImage, "faceImage", Rule.REQUIRED);
        FacePhotoChecks.check(violations, "faceImage", faceImage, limits);
    }
}
