package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.util.List;
import java.util.Map;

/**
 * An operation whose response contains the verdict on the photos of the request. No end user takes
 * part. It accepts each OuterOrderNo any number of times, and charges each verdict, as the service
 * does.
 */
abstract class FaceSubmission extends FaceOperation {

    private final Solution solution;
    private final List<Photos> photos;
    private final FaceScenes scenes;
    private final FaceSessions sessions;

    FaceSubmission(
            Solution solution, List<Photos> photos, FaceScenes scenes, FaceSessions sessions) {
        this.solution = solution;
        this.photos = photos;
        this.scenes = scenes;
        this.sessions = sessions;
    }

    @Override
    ApiResponse process(Parameters parameters) throws BusinessErrorException, RefusedException {
        FaceScene scene = scenes.of(parameters);
        String orderNo = RequiredParameter.value(parameters, "OuterOrderNo");
        requireSolution(RequiredParameter.value(parameters, "ProductCode"), scene);
        Identity.require(solution, parameters);
        for (Photos photo : photos) {
            photo.validate(parameters, true, sessions::hasPassed);
        }
        Identity identity = Identity.of(parameters);
        identity.validate(solution, parameters, sessions.today());
        StoredParameters.requireLengths(parameters);
        StoredParameters.warnOfOrderNo(this, orderNo);
        FaceOutcome verdict = outcome(orderNo, identity);
        Fault fault =
                FaceTestNumber.fault(
                        identity.testDigits(), () -> sessions.isFirstThrottling(orderNo));
        FaceSession session =
                sessions.start(SessionRequest.of(parameters, scene, solution, identity, false));
        int charged = sessions.submitPhotos(session, verdict);
        return success(resultObject(session, verdict), charged, fault);
    }

    private void requireSolution(String productCode, FaceScene scene)
            throws BusinessErrorException {
        if (Solution.named(productCode) != solution
                || (scene.solution() != null && scene.solution() != solution)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER);
        }
    }

    /** Returns the verdict: what a test has set, otherwise that of a test number, or passed. */
    private FaceOutcome outcome(String orderNo, Identity identity) throws BusinessErrorException {
        FaceOutcome preset = sessions.outcomeOfOrder(orderNo);
        if (preset != null) {
            if (preset.isError()) {
                throw BusinessErrorException.ofCode(preset.value());
            }
            return preset;
        }
        int digits = identity.testDigits();
        FaceTestNumber.requireNoBusinessError(digits);
        sessions.requireAllowed(identity);
        FaceOutcome selected = digits < 0 ? null : FaceTestNumber.outcome(digits);
        return selected == null ? FaceOutcome.PASSED : selected;
    }

    /** Returns the ResultObject for a verdict. */
    abstract Map<String, Object> resultObject(FaceSession session, FaceOutcome verdict);
}
