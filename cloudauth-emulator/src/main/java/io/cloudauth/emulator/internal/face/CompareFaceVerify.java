package io.cloudauth.emulator.internal.face;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that compares two photos. Its response has a score and no SubCode. */
public final class CompareFaceVerify extends FaceSubmission {

    private static final double SAME_FACE = 99.60875;
    private static final double OTHER_FACE = 12.03;

    /** Creates the operation. */
    public CompareFaceVerify(FaceScenes scenes, FaceSessions sessions) {
        super(Solution.PV_FC, List.of(Photos.SOURCE, Photos.TARGET), scenes, sessions);
    }

    @Override
    public String action() {
        return "CompareFaceVerify";
    }

    @Override
    Map<String, Object> resultObject(FaceSession session, FaceOutcome verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", session.certifyId());
        fields.put("VerifyScore", verdict.isPassed() ? SAME_FACE : OTHER_FACE);
        fields.put("Passed", verdict.isPassed() ? "T" : "F");
        fields.put("EmulatorExtra", "a field that no client knows");
        return fields;
    }
}
