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
 * Verifications and waiting faults as the control interface tells them: nothing of a person is in
 * them.
 */
final class StateView {

    private static final int SHOWN = 100;

    private StateView() {}

    static Map<String, Object> verifications(Verifications verifications) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Verification one : verifications.newest(SHOWN)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("bizType", one.bizType());
            fields.put("bizId", one.bizId());
            fields.put("status", one.status());
            fields.put("charged", one.charged());
            all.add(fields);
        }
        return Map.of("verifications", all);
    }

    static Map<String, Object> faults(Faults faults) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Faults.Waiting one : faults.waiting()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("action", one.action());
            fields.put("kind", one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            fields.put("times", one.left());
            all.add(fields);
        }
        return Map.of("faults", all);
    }
}
