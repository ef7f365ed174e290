package io.cloudauth.cli.batch;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A counter of the submissions that the emulator received for each BizId. The emulator keeps only
 * the newest 10 000 calls, so {@link #read} must be called regularly. Throttled calls are not
 * counted, because the emulator did not process them.
 */
final class SubmissionCounter {

    private final CloudAuthEmulator emulator;
    private final Set<String> nonces = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    SubmissionCounter(CloudAuthEmulator emulator) {
        this.emulator = emulator;
    }

    Map<String, Integer> read() {
        for (CloudAuthEmulator.Call call : emulator.calls()) {
            String code = call.code();
            boolean throttled = code != null && code.startsWith("Throttling");
            if (call.action().equals("VerifyMaterial")
                    && !throttled
                    && nonces.add(call.parameters().getOrDefault("SignatureNonce", ""))) {
                counts.merge(call.parameters().getOrDefault("BizId", ""), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Returns the total number of submissions. */
    int total() {
        return read().values().stream().mapToInt(Integer::intValue).sum();
    }
}
