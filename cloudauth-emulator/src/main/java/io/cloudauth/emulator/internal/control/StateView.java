package io.cloudauth.emulator.internal.control;

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

    static Map<String, Object> verifications(Verifications verifications) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Verification verification : verifications.newest(MAX_SHOWN)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizType", verification.bizType());
            fields.put("bizId", verification.bizId());
            fields.put("status", verification.status());
            fields.put("charged", verification.charged());
            all.add(fields);
        }
        return Map.of("verifications", all);
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
