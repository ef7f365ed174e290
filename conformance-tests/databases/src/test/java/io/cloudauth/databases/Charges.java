package io.cloudauth.databases;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the calls of an emulator every second, because the emulator keeps only the newest ones.
 */
final class Charges {
    private final CloudAuthEmulator emulator;
    private final Thread thread = new Thread(this::collectRegularly, "charges");
    private final Map<String, Integer> charges = new TreeMap<>();
    private final List<Instant> arrivals = new ArrayList<>();
    private Set<Call> seen = new HashSet<>();

    Charges(CloudAuthEmulator emulator) {
        this.emulator = emulator;
        thread.setDaemon(true);
        thread.start();
    }

    private void collectRegularly() {
        try {
            while (true) {
                collect();
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            // the end
        }
    }

    /** Collects the last calls, and ends. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        collect();
    }

    private synchronized void collect() {
        Set<Call> now = new HashSet<>();
        for (Call call : emulator.calls()) {
            if (!call.action().equals("ContrastFaceVerify")) {
                continue;
            }
            now.add(call);
            if (!seen.contains(call)) {
                arrivals.add(call.time());
                charges.merge(
                        call.parameters().getOrDefault("OuterOrderNo", ""),
                        call.charged(),
                        Integer::sum);
            }
        }
        seen = now;
    }

    /** Returns how many charges were collected, of all keys. */
    long sum() {
        return charges.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Returns how many keys were charged. */
    long charged() {
        return charges.values().stream().filter(count -> count > 0).count();
    }

    /** Returns the largest number of charges of one key. */
    int mostOfOneKey() {
        return charges.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int arrivals() {
        return arrivals.size();
    }

    /** Returns the largest number of requests in any second. */
    int mostInASecond() {
        return mostInASecond(arrivals);
    }

    /** Returns the largest number of these times in any second. */
    static int mostInASecond(List<Instant> times) {
        List<Instant> sorted = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (!sorted.get(last).isBefore(sorted.get(first).plusSeconds(1))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
