package io.cloudauth.core.internal.operation;

import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultResponse;
import io.cloudauth.core.internal.answer.Answer;
import io.cloudauth.core.internal.answer.Fields;
import io.cloudauth.core.internal.call.Call;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.VerifyResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for the verdict. Free, and may be repeated. */
public final class DescribeVerifyResult {
    private DescribeVerifyResult() {}

    public static Call<VerifyResult> call(
            DescribeVerifyResultRequest request, ClientDefaults defaults) {
        var vendors = new com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest();
        vendors.setBizType(defaults.bizType(request));
        vendors.setBizId(request.bizId().value());
        return defaults.call(
                request,
                vendors,
                null,
                answer -> {
                    VerifyResult.Builder result = verdict(answer, defaults.time().now());
                    return result == null ? null : result.build();
                });
    }

    /**
     * The verdict's fields, which both operations that give one have in common; null where there is
     * no status.
     */
    static VerifyResult.@Nullable Builder verdict(Answer answer, Instant now) {
        Fields fields = answer.fields();
        DescribeVerifyResultResponse response =
                new VendorFields(DescribeVerifyResultResponse.class, fields)
                        .wholeNumber("VerifyStatus")
                        .number("AuthorityComparisionScore", "AuthorityComparisonScore")
                        .number("FaceComparisonScore", "FaceComparisionScore")
                        .number("IdCardFaceComparisonScore", "IdCardFaceComparisionScore")
                        .bool("Material.FaceMask")
                        .read(
                                new DescribeVerifyResultResponse(),
                                DescribeVerifyResultResponse.class);
        if (response.getVerifyStatus() == null) {
            return null;
        }
        return VerifyResult.builder()
                .status(io.cloudauth.model.VerifyStatus.of(response.getVerifyStatus()))
                .authorityScore(score(response.getAuthorityComparisionScore()))
                .faceScore(score(response.getFaceComparisonScore()))
                .idCardFaceScore(score(response.getIdCardFaceComparisonScore()))
                .material(
                        fields.hasAnyBelow("Material")
                                ? MaterialFields.result(response.getMaterial(), fields, now)
                                : null)
                .requestId(answer.requestIdOrEmpty());
    }

    /** By its decimal text: a float of 97.1 widened would read 97.0999985. */
    private static @Nullable Double score(@Nullable Float score) {
        return score == null ? null : Double.valueOf(score.toString());
    }
}
