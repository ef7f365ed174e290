package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.Personal;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.SubmissionState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Submits material and returns the verdict on it. Every verdict is charged. */
public final class VerifyMaterial {

    /** The operation. */
    public static final Operation<VerifyMaterialRequest, VerifyResult> OPERATION =
            new Operation<>(
                    "VerifyMaterial",
                    ResponseFamily.LEGACY,
                    VerifyMaterial::parameters,
                    VerifyMaterial::result,
                    new Billing<>(
                            (request, client) -> client.bizType(request).value(),
                            request -> request.bizId().value(),
                            VerifyMaterial::state));

    private VerifyMaterial() {}

    private static Map<String, String> parameters(
            VerifyMaterialRequest request, RequestContext client) {
        var vendors = new com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest();
        vendors.setBizType(client.bizType(request).value());
        vendors.setBizId(request.bizId().value());
        vendors.setName(request.name().reveal());
        vendors.setIdCardNumber(request.idCardNumber().reveal());
        vendors.setFaceImageUrl(client.link(request.faceImage()));
        request.idCardFrontImage().map(client::link).ifPresent(vendors::setIdCardFrontImageUrl);
        request.idCardBackImage().map(client::link).ifPresent(vendors::setIdCardBackImageUrl);
        request.userId().map(Personal::reveal).ifPresent(vendors::setUserId);
        return VendorParameters.of(vendors);
    }

    private static @Nullable VerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        VerifyResult.Builder verdict = DescribeVerifyResult.verdict(response, received);
        return verdict == null
                ? null
                : verdict.verifyToken(response.fields().text("VerifyToken")).build();
    }

    private static SubmissionState state(VerifyResult result) {
        if (result.isPassed()) {
            return SubmissionState.PASSED;
        }
        // a status that is not documented may mean that a manual review is in progress
        return result.outcome() instanceof Outcome.Unrecognized
                ? SubmissionState.UNKNOWN
                : SubmissionState.REJECTED;
    }
}
