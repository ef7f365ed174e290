package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.Locale;

/** A figure in a table, in the unit in which people read it. */
enum Column {
    CPU("CPU time a call, µs", "cpu", 1e-3, 1),
    ALLOCATION("allocated a call, B", "allocation", 1, 0),
    ALLOCATION_KB("allocated a call, kB", "allocation", 1e-3, 0),
    TIME("time a call, µs", "time", 1e-3, 1),
    P50("p50, µs", "p50", 1e-3, 0),
    P99("p99, µs", "p99", 1e-3, 0),
    P50_MS("p50, ms", "p50", 1e-6, 1),
    P99_MS("p99, ms", "p99", 1e-6, 1),
    THROUGHPUT("calls a second", "throughput", 1, 0),
    WALL("start of the process to the answer, ms", "wall", 1e-6, 0),
    FIRST("client and first call, ms", "first", 1e-6, 0),
    CLASSES("classes loaded", "classes", 1, 0),
    JARS("jars", "jars", 1, 0),
    SESSIONS_FIRST("sessions fetched for the first 64 calls", "sessionsForFirstCalls", 1, 0),
    SESSIONS_LATER("later", "sessionsLater", 1, 0),
    LONGEST("longest later call, ms", "longestCall", 1e-6, 0),
    NEW_CONNECTIONS("new connections in 1 000 warm calls", "newConnections", 1, 0),
    HEAP_BEFORE("heap before, kB", "heapBefore", 1e-3, 0),
    HEAP_AFTER("heap after, kB", "heapAfter", 1e-3, 0),
    HEAP_OPEN("heap with all connections open, kB", "heapAfter", 1e-3, 0),
    HEAP_HIGHEST("highest heap after a collection, kB", "heapHighest", 1e-3, 0),
    REFUSED("refuses (1) or accepts (0)", "refused", 1, 0),
    CONNECTIONS("connections", "connections", 1, 0),
    PINNED("pinned carriers", "pinned", 1, 0),
    PINNED_LONG("of these 20 ms or longer", "pinnedLong", 1, 0),
    THREADS("additional threads", "threads", 1, 0),
    WAIT_BYTES("heap of a wait, B", "waitBytes", 1, 0),
    LEFT_BYTES("after all are cancelled, B", "leftBytes", 1, 0),
    QUERIES("queries a second", "queries", 1, 0),
    FAILED("failed", "failed", 1, 0);

    private final String title;
    private final String figure;
    private final double scale;
    private final int digits;

    Column(String title, String figure, double scale, int digits) {
        this.title = title;
        this.figure = figure;
        this.scale = scale;
        this.digits = digits;
    }

    String title() {
        return title;
    }

    String figure() {
        return figure;
    }

    String cell(Results results, String work, Entrant entrant) {
        Results.Series series = results.series(work, entrant, figure).map(value -> value * scale);
        if (series.isEmpty()) {
            return "—";
        }
        String least = number(series.min());
        String most = number(series.max());
        return least.equals(most) ? least : least + " (" + most + ")";
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
