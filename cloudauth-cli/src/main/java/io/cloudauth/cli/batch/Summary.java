package io.cloudauth.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The summary of a result file.
 *
 * @param rows the number of rows of the CSV file
 * @param counts the number of rows in each final state
 * @param latencies the durations of the calls whose outcome is known
 */
public record Summary(int rows, Map<State, Long> counts, LatencyHistogram latencies) {

    private static final double[] PERCENTILES = {0.5, 0.9, 0.99, 1};

    /** Reads the whole result file, line by line. */
    static Summary of(ResultFile results, int rows) throws IOException, MalformedFileException {
        Map<State, Long> counts = new EnumMap<>(State.class);
        LatencyHistogram latencies = new LatencyHistogram();
        results.forEach(
                line -> {
                    if (!line.state().isFinal() || line.isBackToUnknown()) {
                        return;
                    }
                    counts.merge(line.state(), 1L, Long::sum);
                    if (line.attempt() > 1) {
                        // this line replaces an unknown one
                        counts.merge(State.UNKNOWN, -1L, Long::sum);
                    }
                    if (line.millis() > 0 && line.state() != State.UNKNOWN) {
                        latencies.add(line.millis());
                    }
                });
        counts.values().removeIf(count -> count == 0);
        return new Summary(rows, counts, latencies);
    }

    /** Returns the number of rows in the final state. */
    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Returns the number of rows that have no final state yet. */
    public long left() {
        return rows - counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the 50th, 90th, 99th and 100th percentile of the call duration in milliseconds. */
    public List<Long> percentiles() {
        List<Long> millis = new ArrayList<>();
        for (double fraction : PERCENTILES) {
            millis.add(latencies.percentile(fraction));
        }
        return List.copyOf(millis);
    }

    /** Returns the fields of the JSON output. */
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
