package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.media.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The operation that compares a photo with the authority's photo of a person. */
public final class ContrastFaceVerify extends FaceSubmission {

    private final Links links;
    private final AtomicLong results = new AtomicLong();

    /** Creates the operation. */
    public ContrastFaceVerify(FaceScenes scenes, FaceSessions sessions, Links links) {
        super(Solution.ID_MIN, List.of(Photos.SESSION), scenes, sessions);
        this.links = links;
    }

    @Override
    public String action() {
        return "ContrastFaceVerify";
    }

    @Override
    Map<String, Object> resultObject(FaceSession session, FaceOutcome verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", session.certifyId());
        fields.put("Passed", verdict.isPassed() ? "T" : "F");
        fields.put("SubCode", verdict.value());
        putIdentityInfo(fields, results.getAndIncrement());
        fields.put("MaterialInfo", json(new MaterialInfo(links, session, verdict).fields()));
        fields.put("EmulatorExtra", "a field that no client knows");
        return fields;
    }
}
