package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import io.cloudauth.benchmarks.run.Results.Series;
import java.util.Locale;

/** The targets of this library that need no comparison. */
final class Absolute {
    private static final double DELAY_NANOS = 50e6;

    /** The default of the client's maxConnections, and eight threads of the client's own. */
    private static final int THREADS_OF_WAITS = 64 + 8;

    private final Results results;

    private Absolute(Results results) {
        this.results = results;
    }

    static String rows(Results results) {
        Absolute absolute = new Absolute(results);
        return absolute.concurrency(200)
                + absolute.concurrency(1_000)
                + absolute.row(
                        "5,000 virtual threads: pinned carriers, 20 ms or longer",
                        0,
                        absolute.ours("virtual", "pinnedLong"))
                + absolute.row(
                        "5,000 virtual threads: pinned carriers, however short",
                        0,
                        absolute.ours("virtual", "pinned"))
                + absolute.row(
                        "photo of 1 MB from 32 threads with a heap of 64 MB: failed",
                        0,
                        absolute.ours("photo/memory", "failed"))
                + absolute.row(
                        "waits: additional threads",
                        THREADS_OF_WAITS,
                        absolute.ours("waiting", "threads"))
                + absolute.row(
                        "waits: heap of each, B", 1_024, absolute.ours("waiting", "waitBytes"))
                + absolute.row(
                        "1,000 warm calls: new connections",
                        0,
                        absolute.ours("many", "newConnections"))
                + absolute.row(
                        "first calls of 64 threads: sessions fetched",
                        1,
                        absolute.ours("sessions", "sessionsForFirstCalls"))
                + absolute.row(
                        "a million calls: heap after / before",
                        1.02,
                        absolute.ours("many", "heapAfter")
                                .over(absolute.ours("many", "heapBefore")));
    }

    private String concurrency(int threads) {
        String work = "concurrent/" + threads;
        double ideal = threads / (DELAY_NANOS / 1e9);
        String what = String.format(Locale.ROOT, "%,d threads, responses after 50 ms: ", threads);
        Series throughput = ours(work, "throughput").map(calls -> calls / ideal);
        return row(what + "p99 / delay", 1.3, ours(work, "p99").map(p99 -> p99 / DELAY_NANOS))
                + (threads == 200 ? atLeast(what + "throughput / ideal", 0.95, throughput) : "");
    }

    private Series ours(String work, String figure) {
        return results.series(work, Entrant.OURS, figure);
    }

    private String row(String what, double limit, Series rounds) {
        return format(what, "at most", limit, rounds.min(), rounds, rounds.min() <= limit);
    }

    private String atLeast(String what, double limit, Series rounds) {
        return format(what, "at least", limit, rounds.max(), rounds, rounds.max() >= limit);
    }

    private static String format(
            String what, String side, double limit, double value, Series rounds, boolean reached) {
        if (rounds.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s %s | **%s** | %s … %s | %s |%n",
                what,
                side,
                number(limit),
                number(value),
                number(rounds.min()),
                number(rounds.max()),
                reached ? "reached" : "**not reached**");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
    }
}
