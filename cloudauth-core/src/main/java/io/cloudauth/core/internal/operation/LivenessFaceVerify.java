package io.cloudauth.core.internal.operation;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.LivenessResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operation that checks whether a photo is one of a live person. Every result is charged. */
public final class LivenessFaceVerify {

    /** The operation. */
    public static final Operation<LivenessFaceVerifyRequest, LivenessResult> OPERATION =
            FaceSubmission.operation(
                    "LivenessFaceVerify",
                    LivenessFaceVerify::parameters,
                    LivenessFaceVerify::result,
                    result -> SubmissionOutcome.of(result).state(),
                    LivenessResult::certifyId);

    private LivenessFaceVerify() {}

    private static Map<String, String> parameters(
            LivenessFaceVerifyRequest request, RequestContext client) {
        Map<String, String> parameters = FaceSubmission.parameters(request, client);
        FacePhotos.put(parameters, "", request.faceImage(), request.photoLimits(), client);
        return parameters;
    }

    private static @Nullable LivenessResult result(
            ApiResponse response, Instant sent, Instant received) {
        FaceVerdictFields verdict = FaceVerdictFields.of(response.fields(), received);
        Boolean passed = FaceVerdictFields.truth(verdict.passed());
        return passed == null
                ? null
                : new LivenessResult(
                        passed,
                        Optional.ofNullable(verdict.subCode()),
                        Optional.ofNullable(verdict.material()),
                        verdict.isMaterialUnreadable(),
                        Optional.ofNullable(verdict.certifyId()),
                        response.requestIdOrEmpty());
    }
}
