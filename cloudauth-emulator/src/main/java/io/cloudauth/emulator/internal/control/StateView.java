package io.cloudauth.emulator.internal.control;

import io.cloudauth.emulator.internal.face.FaceOutcome;
import io.cloudauth.emulator.internal.face.FaceSession;
import io.cloudauth.emulator.internal.face.FaceSessions;
import io.cloudauth.emulator.internal.gateway.Faults;
import io.cloudauth.emulator.internal.verification.Verification;
import io.cloudauth.emulator.internal.verification.Verifications;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON representation of verifications and queued faults in the control interface. It contains
 * no personal data.
 */
final class StateView {

    private static final int MAX_SHOWN = 100;

    private StateView() {}

    /** Returns the newest verifications and sessions of both products. */
    static Map<String, Object> verifications(Controls controls) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("verifications", legacy(controls.verifications()));
        fields.put("faceSessions", faceSessions(controls.faceSessions()));
        return fields;
    }

    private static List<Map<String, Object>> legacy(Verifications verifications) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Verification verification : verifications.newest(MAX_SHOWN)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizType", verification.bizType());
            fields.put("bizId", verification.bizId());
            fields.put("status", verification.status());
            fields.put("reasons", verification.failureStatuses());
            fields.put("charged", verification.charged());
            all.add(fields);
        }
        return all;
    }

    private static List<Map<String, Object>> faceSessions(FaceSessions sessions) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (FaceSession session : sessions.newest(MAX_SHOWN)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("sceneId", session.sceneId());
            fields.put("productCode", session.solution().name());
            fields.put("outerOrderNo", session.outerOrderNo());
            fields.put("certifyId", session.certifyId());
            fields.put("reasons", session.solution().failureSubCodes());
            FaceOutcome outcome = session.outcome();
            if (outcome == null) {
                fields.put("state", sessions.isOpen(session) ? "open" : "expired");
            } else {
                fields.put("state", "decided");
                fields.put(outcome.isError() ? "code" : "subCode", outcome.value());
            }
            fields.put("charged", session.isCharged() ? 1 : 0);
            all.add(fields);
        }
        return all;
    }

    static Map<String, Object> faults(Faults faults) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Faults.Queued queued : faults.queued()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("action", queued.action());
            fields.put("kind", queued.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            fields.put("times", queued.left());
            all.add(fields);
        }
        return Map.of("faults", all);
    }
}
