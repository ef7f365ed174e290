package io.cloudauth.examples.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of results says on the whole.
 *
 * @param rows how many rows the CSV file has
 * @param counts how many of them are in each final state
 * @param latencies how long the calls took that ended with a verdict
 */
public record Summary(int rows, Map<State, Long> counts, Latencies latencies) {

    private static final double[] PERCENTILES = {0.5, 0.9, 0.99, 1};

    /** Reads the whole file, line by line. */
    static Summary of(ResultFile results, int rows) throws IOException, MalformedFileException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        Latencies latencies = new Latencies();
        results.forEach(
                line -> {
                    if (!line.state().isFinal() || line.isBackToUnknown()) {
                        return;
                    }
                    counts.merge(line.state(), 1L, Long::sum);
                    if (line.attempt() > 1) {
                        counts.merge(State.UNKNOWN, -1L, Long::sum); // this one replaces it
                    }
                    if (line.millis() > 0 && line.state() != State.UNKNOWN) {
                        latencies.add(line.millis());
                    }
                });
        counts.values().removeIf(count -> count == 0);
        return new Summary(rows, counts, latencies);
    }

    /** How many rows have ended so. */
    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    /** How many rows have no final line yet. */
    public long left() {
        return rows - counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Percentiles of the time that a call took, in milliseconds; the last is the longest. */
    public List<Long> percentiles() {
        List<Long> millis = new ArrayList<>();
        for (double part : PERCENTILES) {
            millis.add(latencies.percentile(part));
        }
        return List.copyOf(millis);
    }

    /** For scripts. */
    public Map<String, Object> fields() {
        Map<String, Object> states = new LinkedHashMap<>();
        for (State state : State.values()) {
            if (state.isFinal()) {
                states.put(state.word(), count(state));
            }
        }
        List<Long> times = percentiles();
        Map<String, Object> millis = new LinkedHashMap<>();
        millis.put("p50", times.get(0));
        millis.put("p90", times.get(1));
        millis.put("p99", times.get(2));
        millis.put("max", times.get(3));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rows", rows);
        fields.put("states", states);
        fields.put("left", left());
        fields.put("latencyMillis", millis);
        return fields;
    }
}
