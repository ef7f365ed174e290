package io.cloudauth.core.internal.operation;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.model.Personal;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operation that submits material and returns the verdict on it. Every verdict is charged. */
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
                            result -> SubmissionOutcome.of(result).state(),
                            result -> ""));

    private VerifyMaterial() {}

    private static Map<String, String> parameters(
            VerifyMaterialRequest request, RequestContext client) {
        var vendorRequest = new com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest();
        vendorRequest.setBizType(client.bizType(request).value());
        vendorRequest.setBizId(request.bizId().value());
        vendorRequest.setName(request.name().reveal());
        vendorRequest.setIdCardNumber(request.idCardNumber().reveal());
        vendorRequest.setFaceImageUrl(client.link(request.faceImage()));
        request.idCardFrontImage()
                .map(client::link)
                .ifPresent(vendorRequest::setIdCardFrontImageUrl);
        request.idCardBackImage().map(client::link).ifPresent(vendorRequest::setIdCardBackImageUrl);
        request.userId().map(Personal::reveal).ifPresent(vendorRequest::setUserId);
        return VendorParameters.of(vendorRequest);
    }

    private static @Nullable VerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        VerifyResult.Builder verdict = DescribeVerifyResult.verdict(response, received);
        return verdict == null
                ? null
                : verdict.verifyToken(response.fields().text("VerifyToken")).build();
    }
}
