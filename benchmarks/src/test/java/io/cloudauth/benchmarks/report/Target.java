package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.List;
import java.util.Locale;

/**
 * What this library must reach against the stock SDK with its Apache client, in the same run.
 *
 * @param what as people read it
 * @param work what is measured
 * @param figure which figure of it
 * @param limit the highest ratio
 */
record Target(String what, String work, String figure, double limit) {

    static final List<Target> ALL =
            List.of(
                    new Target("no sockets, small call, CPU time", "codec/result", "cpu", 0.25),
                    new Target(
                            "no sockets, small call, allocation",
                            "codec/result",
                            "allocation",
                            0.30),
                    new Target(
                            "loopback, small call, 1 thread, CPU time", "loopback/1", "cpu", 0.60),
                    new Target(
                            "loopback, small call, 1 thread, allocation",
                            "loopback/1",
                            "allocation",
                            0.35),
                    new Target("4.5 MB of image data, CPU time", "images", "cpu", 0.40),
                    new Target("4.5 MB of image data, allocation", "images", "allocation", 0.05),
                    new Target("TLS warm call, CPU time", "tls/warm", "cpu", 0.50),
                    new Target("cold start, wall time", "cold/plain", "wall", 0.70));

    /** A row of a table: limit, ratio of the minima, spread of the rounds' ratios, verdict. */
    String row(Results results) {
        Results.Series ours = results.series(work, Entrant.OURS, figure);
        Results.Series stock = results.series(work, Entrant.STOCK_APACHE, figure);
        Results.Series rounds = ours.over(stock);
        double ratio = ours.min() / stock.min();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | **%.3f** | %.3f … %.3f | %s |%n",
                what,
                limit,
                ratio,
                rounds.min(),
                rounds.max(),
                ratio <= limit ? "reached" : "**not reached**");
    }
}
