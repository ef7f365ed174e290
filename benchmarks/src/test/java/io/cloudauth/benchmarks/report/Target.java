package io.cloudauth.benchmarks.report;

import static io.cloudauth.benchmarks.run.Entrant.FLOOR;
import static io.cloudauth.benchmarks.run.Entrant.OURS;
import static io.cloudauth.benchmarks.run.Entrant.OURS_ACS3;
import static io.cloudauth.benchmarks.run.Entrant.STOCK_APACHE;
import static io.cloudauth.benchmarks.run.Entrant.TEA;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.List;
import java.util.Locale;

/**
 * A ratio of this library's figure to another contender's, of the same run.
 *
 * @param what the name of the figure
 * @param work the measurement
 * @param figure the figure of it
 * @param ours which variant of this library
 * @param other the contender that it is compared with
 * @param limit the highest ratio; {@link #NONE} if there is no target
 */
record Target(String what, String work, String figure, Entrant ours, Entrant other, double limit) {
    private static final double NONE = Double.NaN;

    static final List<Target> ALL =
            List.of(
                    stock("no sockets, small call, CPU time", "codec/result", "cpu", 0.18),
                    stock("no sockets, small call, allocation", "codec/result", "allocation", 0.30),
                    stock("loopback, small call, 1 thread, CPU time", "loopback/1", "cpu", 0.33),
                    stock(
                            "loopback, small call, 1 thread, allocation",
                            "loopback/1",
                            "allocation",
                            0.35),
                    new Target(
                            "loopback, small call, 1 thread, CPU time",
                            "loopback/1",
                            "cpu",
                            OURS,
                            FLOOR,
                            2.0),
                    stock("TLS, warm call, CPU time", "tls/warm", "cpu", 0.50),
                    stock("TLS, billed call on a new connection, CPU time", "billed/tls", "cpu"),
                    stock("TLS, first call of a process, time", "cold/tls", "first", 0.60),
                    stock("the same with a CDS archive", "cold/cds", "first", 0.60),
                    stock("the same with an AOT cache", "cold/aot", "first", 0.60),
                    stock("VerifyMaterial with 4.5 MB of files, CPU time", "images", "cpu", 0.40),
                    stock(
                            "VerifyMaterial with 4.5 MB of files, allocation",
                            "images",
                            "allocation",
                            0.30),
                    tea("ContrastFaceVerify with 1 MB, CPU time", "cpu", OURS, 0.50),
                    tea("ContrastFaceVerify with 1 MB, allocation", "allocation", OURS, NONE),
                    tea("the same with ACS3, CPU time", "cpu", OURS_ACS3, 0.50),
                    tea("the same with ACS3, allocation", "allocation", OURS_ACS3, NONE));

    private static Target stock(String what, String work, String figure) {
        return stock(what, work, figure, NONE);
    }

    private static Target stock(String what, String work, String figure, double limit) {
        return new Target(what, work, figure, OURS, STOCK_APACHE, limit);
    }

    private static Target tea(String what, String figure, Entrant ours, double limit) {
        return new Target(what, "photo", figure, ours, TEA, limit);
    }

    /**
     * Returns a row of a table: the limit, the ratio of the smallest figures, the smallest and the
     * largest ratio of a round, the verdict. Empty if it was not measured.
     */
    String row(Results results) {
        Results.Series mine = results.series(work, ours, figure);
        Results.Series theirs = results.series(work, other, figure);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return "";
        }
        Results.Series rounds = mine.over(theirs);
        double ratio = mine.min() / theirs.min();
        boolean hasLimit = !Double.isNaN(limit);
        String verdict = ratio <= limit ? "reached" : "**not reached**";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | **%.2f** | %.2f … %.2f | %s |%n",
                what,
                other.label(),
                hasLimit ? String.format(Locale.ROOT, "%.2f", limit) : "no target",
                ratio,
                rounds.min(),
                rounds.max(),
                hasLimit ? verdict : "");
    }
}
