package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.media.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operation that checks whether a photo is one of a live person. */
public final class LivenessFaceVerify extends FaceSubmission {

    private final Links links;

    /** Creates the operation. */
    public LivenessFaceVerify(FaceScenes scenes, FaceSessions sessions, Links links) {
        super(Solution.LR_FR_MIN, List.of(Photos.LIVENESS), scenes, sessions);
        this.links = links;
    }

    @Override
    public String action() {
        return "LivenessFaceVerify";
    }

    @Override
    Map<String, Object> resultObject(FaceSession session, FaceOutcome verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", session.certifyId());
        fields.put("SubCode", verdict.value());
        fields.put("MaterialInfo", json(new MaterialInfo(links, session, verdict).fields()));
        fields.put("Passed", verdict.isPassed() ? "T" : "F");
        fields.put("EmulatorExtra", "a field that no client knows");
        return fields;
    }
}
