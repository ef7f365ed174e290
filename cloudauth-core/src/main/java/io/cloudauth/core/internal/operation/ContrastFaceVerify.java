package io.cloudauth.core.internal.operation;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.FaceVerifyResult;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operation that compares a photo with the authority's photo of a person. Every verdict is
 * charged.
 */
public final class ContrastFaceVerify {

    /** The operation. */
    public static final Operation<ContrastFaceVerifyRequest, FaceVerifyResult> OPERATION =
            FaceSubmission.operation(
                    "ContrastFaceVerify",
                    ContrastFaceVerify::parameters,
                    ContrastFaceVerify::result,
                    result -> SubmissionOutcome.of(result).state(),
                    FaceVerifyResult::certifyId);

    private ContrastFaceVerify() {}

    private static Map<String, String> parameters(
            ContrastFaceVerifyRequest request, RequestContext client) {
        Map<String, String> parameters = FaceSubmission.parameters(request, client);
        parameters.put("CertType", "IDENTITY_CARD");
        parameters.put("CertName", request.name().reveal());
        parameters.put("CertNo", request.idCardNumber().reveal());
        FacePhotos.put(parameters, "", request.faceImage(), request.photoLimits(), client);
        return parameters;
    }

    private static @Nullable FaceVerifyResult result(
            ApiResponse response, Instant sent, Instant received) {
        FaceVerdictFields verdict = FaceVerdictFields.of(response.fields(), received);
        return verdict.passed() == null
                ? null
                : verdict.addTo(FaceVerifyResult.builder())
                        .identityInfo(
                                response.fields().text(FaceVerdictFields.RESULT + "IdentityInfo"))
                        .requestId(response.requestIdOrEmpty())
                        .build();
    }
}
