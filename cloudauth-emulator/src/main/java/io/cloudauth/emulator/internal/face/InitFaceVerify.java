package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Fault;
import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.RefusedException;
import io.cloudauth.emulator.internal.web.CallbackHosts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The operation that starts a session. Its response has a CertifyId, and a CertifyUrl if the
 * MetaInfo comes from a web page.
 *
 * <p>The operation accepts each OuterOrderNo any number of times, as the service does.
 */
public final class InitFaceVerify extends FaceOperation {

    /** The path of the end user's page. */
    public static final String PAGE = "/face";

    private final FaceScenes scenes;
    private final FaceSessions sessions;
    private final CallbackHosts callbackHosts;
    private final Supplier<String> endpoint;

    /** Creates the operation. The endpoint is supplied later, when the emulator listens. */
    public InitFaceVerify(
            FaceScenes scenes,
            FaceSessions sessions,
            CallbackHosts callbackHosts,
            Supplier<String> endpoint) {
        this.scenes = scenes;
        this.sessions = sessions;
        this.callbackHosts = callbackHosts;
        this.endpoint = endpoint;
    }

    @Override
    public String action() {
        return "InitFaceVerify";
    }

    @Override
    ApiResponse process(Parameters parameters) throws BusinessErrorException, RefusedException {
        FaceScene scene = scenes.of(parameters);
        String orderNo = RequiredParameter.value(parameters, "OuterOrderNo");
        String productCode = RequiredParameter.value(parameters, "ProductCode");
        RequiredParameter.value(parameters, "MetaInfo");
        Solution solution = solution(productCode, scene);
        requireParametersOf(solution, parameters);
        Photos.SESSION.validate(parameters, solution.requiresPhoto(), sessions::hasPassed);
        Identity identity = Identity.of(parameters);
        identity.validate(solution, parameters, sessions.today());
        StoredParameters.requireLengths(parameters);
        requireCallbackUrl(parameters);
        boolean isOfPage = MetaInfo.isOfPage(parameters);
        StoredParameters.warnOfOrderNo(this, orderNo);
        FaceTestNumber.requireNoBusinessError(identity.testDigits());
        sessions.requireAllowed(identity);
        Fault fault =
                FaceTestNumber.fault(
                        identity.testDigits(), () -> sessions.isFirstThrottling(orderNo));
        FaceSession session =
                sessions.start(SessionRequest.of(parameters, scene, solution, identity, isOfPage));
        return success(resultObject(session, isOfPage), 0, fault);
    }

    /**
     * Returns the solution of a request. The vendor does not document whether a scene is bound to
     * one solution; the emulator refuses any other, because it is a mistake in practice.
     */
    private static Solution solution(String productCode, FaceScene scene)
            throws BusinessErrorException {
        Solution solution = Solution.named(productCode);
        if (solution == null
                || solution.isServerOnly()
                || (scene.solution() != null && scene.solution() != solution)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER);
        }
        return solution;
    }

    private static void requireParametersOf(Solution solution, Parameters parameters)
            throws BusinessErrorException {
        Identity.require(solution, parameters);
        if (solution.requiresUserId()) {
            RequiredParameter.value(parameters, "UserId");
        }
    }

    private void requireCallbackUrl(Parameters parameters) throws BusinessErrorException {
        String link = parameters.get("CallbackUrl");
        if (link != null && !callbackHosts.isSecureOrAllowed(link)) {
            throw new BusinessErrorException(ResponseCode.INVALID_PARAMETER, "CallbackUrl");
        }
    }

    private Map<String, Object> resultObject(FaceSession session, boolean isOfPage) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", session.certifyId());
        if (isOfPage) {
            fields.put("CertifyUrl", endpoint.get() + PAGE + "?token=" + session.pageToken());
        }
        return fields;
    }
}
