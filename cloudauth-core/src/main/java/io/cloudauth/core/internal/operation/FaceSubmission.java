package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceSubmissionRequest;
import io.cloudauth.submission.SubmissionState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the billed operations with a face have in common. */
final class FaceSubmission {
    private FaceSubmission() {}

    /**
     * Returns the description of an operation that is recorded under SceneId and OuterOrderNo.
     *
     * @param state returns the state of the submission for a result
     * @param certifyId returns the service's ID of what it processed
     */
    static <Q extends FaceSubmissionRequest, R> Operation<Q, R> operation(
            String name,
            Operation.Parameters<Q> parameters,
            Operation.Result<R> result,
            Function<R, SubmissionState> state,
            Function<R, Optional<CertifyId>> certifyId) {
        Billing<Q, R> billing =
                new Billing<>(
                        FaceSubmission::scene,
                        request -> request.outerOrderNo().value(),
                        state,
                        certifyId.andThen(id -> id.map(CertifyId::value).orElse("")));
        return new Operation<>(name, ResponseFamily.FACE_VERDICT, parameters, result, billing)
                .atAnyEndpoint();
    }

    /** Returns the parameters that each of these operations has. */
    static Map<String, String> parameters(FaceSubmissionRequest request, RequestContext client) {
        Map<String, String> parameters = new HashMap<>();
        request.options().forEach((name, value) -> parameters.put(name, value.reveal()));
        parameters.put("SceneId", scene(request, client));
        parameters.put("OuterOrderNo", request.outerOrderNo().value());
        parameters.put("ProductCode", request.productCode().value());
        return parameters;
    }

    private static String scene(FaceSubmissionRequest request, RequestContext client) {
        return Long.toString(client.sceneId(request.productCode(), request.sceneId()));
    }
}
