package io.cloudauth.core.internal.operation;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.core.internal.response.ApiResponse;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.FaceComparison;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The operation that compares two photos. Every result is charged. */
public final class CompareFaceVerify {

    /** The operation. */
    public static final Operation<CompareFaceVerifyRequest, FaceComparison> OPERATION =
            FaceSubmission.operation(
                    "CompareFaceVerify",
                    CompareFaceVerify::parameters,
                    CompareFaceVerify::result,
                    result -> SubmissionOutcome.of(result).state(),
                    FaceComparison::certifyId);

    private CompareFaceVerify() {}

    private static Map<String, String> parameters(
            CompareFaceVerifyRequest request, RequestContext client) {
        Map<String, String> parameters = FaceSubmission.parameters(request, client);
        FacePhotos.put(parameters, "Source", request.sourceImage(), request.photoLimits(), client);
        FacePhotos.put(parameters, "Target", request.targetImage(), request.photoLimits(), client);
        return parameters;
    }

    private static @Nullable FaceComparison result(
            ApiResponse response, Instant sent, Instant received) {
        Fields fields = response.fields();
        Boolean passed = FaceVerdictFields.truth(fields.text(FaceVerdictFields.RESULT + "Passed"));
        if (passed == null) {
            return null;
        }
        String field = FaceVerdictFields.RESULT + "VerifyScore";
        Double score = fields.number(field, field);
        return new FaceComparison(
                passed,
                score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                Optional.ofNullable(FaceVerdictFields.certifyId(fields)),
                response.requestIdOrEmpty());
    }
}
