package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.operation.ApiResponse;
import io.cloudauth.emulator.internal.operation.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The operation that returns the result of a session. */
public final class DescribeFaceVerify extends FaceOperation {

    private final FaceScenes scenes;
    private final FaceSessions sessions;
    private final Links links;

    /** Creates the operation. */
    public DescribeFaceVerify(FaceScenes scenes, FaceSessions sessions, Links links) {
        this.scenes = scenes;
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    public String action() {
        return "DescribeFaceVerify";
    }

    @Override
    ApiResponse process(Parameters parameters) throws BusinessErrorException {
        FaceScene scene = scenes.of(parameters);
        FaceSession session =
                sessions.byCertifyId(RequiredParameter.value(parameters, "CertifyId"));
        // the vendor does not document the response if the CertifyId belongs to another scene, or
        // to an operation whose response had the verdict
        if (session == null
                || session.sceneId() != scene.sceneId()
                || session.solution().isServerOnly()) {
            throw new BusinessErrorException(ResponseCode.UNKNOWN_CERTIFY_ID);
        }
        int charged = sessions.simulateEndUser(session);
        FaceOutcome outcome = session.outcome();
        if (outcome == null) {
            // not started, in progress, left or expired; for expiry, this is not documented
            throw new BusinessErrorException(ResponseCode.NO_SUBMISSION);
        }
        if (outcome.isError()) {
            throw BusinessErrorException.ofCode(outcome.value());
        }
        return success(resultObject(session, outcome), charged, null);
    }

    private Map<String, Object> resultObject(FaceSession session, FaceOutcome verdict) {
        SessionRequest request = session.request();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Passed", verdict.isPassed() ? "T" : "F");
        fields.put("SubCode", verdict.value());
        putIdentityInfo(fields, session.countResult());
        fields.put("DeviceToken", "emulator-" + session.certifyId());
        if (request.wantsDeviceRisk()) {
            fields.put("DeviceRisk", FaceSession.DEVICE_RISK);
        }
        if (request.wantsUserInfo()) {
            fields.put("UserInfo", json(userInfo(request.identity())));
        }
        fields.put("MaterialInfo", json(new MaterialInfo(links, session, verdict).fields()));
        fields.put("EmulatorExtra", "a field that no client knows");
        return fields;
    }

    private static Map<String, Object> userInfo(Identity identity) {
        String name = Objects.requireNonNullElse(identity.name(), "");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", Objects.requireNonNullElse(identity.number(), ""));
        fields.put("name", name);
        fields.put("verifyName", name);
        return fields;
    }
}
