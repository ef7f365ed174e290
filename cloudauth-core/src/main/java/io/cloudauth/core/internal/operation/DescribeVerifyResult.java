package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operation that returns the verdict of a verification. */
public final class DescribeVerifyResult {

    /** The operation. */
    public static final Operation<DescribeVerifyResultRequest, VerifyResult> OPERATION =
            Operation.free(
                    "DescribeVerifyResult",
                    ResponseFamily.LEGACY,
                    DescribeVerifyResult::parameters,
                    DescribeVerifyResult::result);

    private DescribeVerifyResult() {}

    private static Map<String, String> parameters(
            DescribeVerifyResultRequest request, RequestContext client) {
        var vendorRequest =
                new com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest();
        vendorRequest.setBizType(client.bizType(request).value());
        vendorRequest.setBizId(request.bizId().value());
        return VendorParameters.of(vendorRequest);
    }

    private static @Nullable VerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        VerifyResult.Builder verdict = verdict(response, received);
        return verdict == null ? null : verdict.build();
    }

    /**
     * Returns the fields of a verdict, which both operations with a verdict share; null if there is
     * no status.
     */
    static VerifyResult.@Nullable Builder verdict(ApiResponse response, Instant received) {
        Fields fields = response.fields();
        Integer status = fields.integer("VerifyStatus");
        if (status == null) {
            return null;
        }
        return VerifyResult.builder()
                .status(VerifyStatus.of(status))
                .authorityScore(
                        fields.number("AuthorityComparisionScore", "AuthorityComparisonScore"))
                .faceScore(fields.number("FaceComparisonScore", "FaceComparisionScore"))
                .idCardFaceScore(
                        fields.number("IdCardFaceComparisonScore", "IdCardFaceComparisionScore"))
                .material(
                        fields.hasAnyBelow("Material")
                                ? MaterialFields.result(fields, received)
                                : null)
                .requestId(response.requestIdOrEmpty());
    }
}
