package io.cloudauth.examples.cli.batch;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often each BizId was submitted, by what the emulator received. The emulator keeps the newest
 * 10 000 calls, so that it is asked now and then. Submissions that it refused unprocessed
 * (throttling) are none.
 */
final class Submissions {

    private final CloudAuthEmulator emulator;
    private final Set<String> nonces = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Submissions(CloudAuthEmulator emulator) {
        this.emulator = emulator;
    }

    Map<String, Integer> read() {
        for (CloudAuthEmulator.Call call : emulator.calls()) {
            String code = call.code();
            boolean refused = code != null && code.startsWith("Throttling");
            if (call.action().equals("VerifyMaterial")
                    && !refused
                    && nonces.add(call.parameters().getOrDefault("SignatureNonce", ""))) {
                counts.merge(call.parameters().getOrDefault("BizId", ""), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many there were in all. */
    int total() {
        return read().values().stream().mapToInt(Integer::intValue).sum();
    }
}
