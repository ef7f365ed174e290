package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.Locale;

/** What this library must reach by itself, whatever others do. */
final class Absolute {
    private static final double DELAY_NANOS = 50e6;
    private static final int THREADS = 200;
    private static final double SAME_HEAP = 1.02;

    private Absolute() {}

    static String rows(Results results) {
        Results.Series p99 = results.series("concurrent/200", Entrant.OURS, "p99");
        Results.Series throughput = results.series("concurrent/200", Entrant.OURS, "throughput");
        double ideal = THREADS / (DELAY_NANOS / 1e9);
        return row("200 threads at 50 ms, p99 / delay", 1.3, p99.map(p -> p / DELAY_NANOS))
                + atLeast(
                        "200 threads at 50 ms, throughput / ideal",
                        0.95,
                        throughput.map(t -> t / ideal))
                + row(
                        "new connections in 1 000 warm calls",
                        0,
                        results.series("many", Entrant.OURS, "newConnections"))
                + row(
                        "sessions fetched for the first calls of 64 threads",
                        1,
                        results.series("sessions", Entrant.OURS, "sessionsForFirstCalls"))
                + row(
                        "heap after the last / before the first of a million calls",
                        SAME_HEAP,
                        results.series("many", Entrant.OURS, "heapAfter")
                                .over(results.series("many", Entrant.OURS, "heapBefore")));
    }

    private static String row(String what, double limit, Results.Series rounds) {
        return format(what, limit, rounds.min(), rounds, rounds.min() <= limit);
    }

    private static String atLeast(String what, double limit, Results.Series rounds) {
        return format(what + " (at least)", limit, rounds.max(), rounds, rounds.max() >= limit);
    }

    private static String format(
            String what, double limit, double value, Results.Series rounds, boolean reached) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | **%.3f** | %.3f … %.3f | %s |%n",
                what,
                limit,
                value,
                rounds.min(),
                rounds.max(),
                reached ? "reached" : "**not reached**");
    }
}
