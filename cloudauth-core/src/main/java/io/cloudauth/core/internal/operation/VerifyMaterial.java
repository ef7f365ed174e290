package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialResponse;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.model.Image;
import io.cloudauth.model.Personal;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Submits material and gets the verdict at once. Every verdict is billed: never sent twice where
 * the first could have arrived.
 */
public final class VerifyMaterial {
    private VerifyMaterial() {}

    /**
     * The billed call.
     *
     * @param links gives each image's link; local images have been uploaded by then
     */
    public static Call<VerifyResult> call(
            VerifyMaterialRequest request, ClientDefaults defaults, Function<Image, String> links) {
        var vendors = new com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest();
        vendors.setBizType(defaults.bizType(request));
        vendors.setBizId(request.bizId().value());
        vendors.setName(request.name().reveal());
        vendors.setIdCardNumber(request.idCardNumber().reveal());
        vendors.setFaceImageUrl(links.apply(request.faceImage()));
        request.idCardFrontImage().map(links).ifPresent(vendors::setIdCardFrontImageUrl);
        request.idCardBackImage().map(links).ifPresent(vendors::setIdCardBackImageUrl);
        request.userId().map(Personal::reveal).ifPresent(vendors::setUserId);
        return defaults.call(
                request, vendors, request.bizId(), answer -> result(answer, defaults.time().now()));
    }

    private static @Nullable VerifyResult result(Answer answer, Instant now) {
        VerifyResult.Builder verdict = DescribeVerifyResult.verdict(answer, now);
        return verdict == null ? null : verdict.verifyToken(verifyToken(answer)).build();
    }

    private static @Nullable String verifyToken(Answer answer) {
        return new VendorFields(VerifyMaterialResponse.class, answer.fields())
                .wholeNumber("VerifyStatus")
                .number("AuthorityComparisionScore", "AuthorityComparisonScore")
                .number("IdCardFaceComparisonScore", "IdCardFaceComparisionScore")
                .read(new VerifyMaterialResponse(), VerifyMaterialResponse.class)
                .getVerifyToken();
    }
}
