package io.cloudauth.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The report of a soak, in Markdown, and its verdict. */
final class SoakReport {
    /** How much a figure may grow. */
    private static final double GROWTH = 1.10;

    /** How much a small number, such as that of the sockets, may grow by chance. */
    private static final long BY_CHANCE = 2;

    private final List<Sample> samples;

    SoakReport(List<Sample> samples) {
        this.samples = List.copyOf(samples);
    }

    /** Returns whether no figure grew. */
    boolean isFlat() {
        return isFlat(Sample::heap)
                && isFlat(Sample::threads)
                && isFlat(Sample::files)
                && isFlat(Sample::sockets);
    }

    private boolean isFlat(ToLongFunction<Sample> figure) {
        long early = median(figure, 0.25, 0.50);
        long late = median(figure, 0.75, 1);
        return late <= early * GROWTH || late <= early + BY_CHANCE;
    }

    /** Returns the whole report. */
    String text(Duration length, CallCounts counts) {
        return String.format(
                        Locale.ROOT,
                        """
                        # Soak report: %s

                        %d minutes on JDK %s, %,d calls from %d threads. Failures that the caller saw: %s.

                        A figure is flat if the median of the last quarter is at most %.2f times the median of the \
                        second quarter, or at most %d more.

                        | | first | median | second quarter | last quarter | last | |
                        |---|---|---|---|---|---|---|
                        """,
                        verdict(isFlat()),
                        length.toMinutes(),
                        System.getProperty("java.version"),
                        counts.calls(),
                        Soak.THREADS,
                        counts.failures(),
                        GROWTH,
                        BY_CHANCE)
                + row("used heap after a collection, kB", sample -> sample.heap() / 1_000)
                + row("threads", Sample::threads)
                + row("open files", Sample::files)
                + row("open sockets", Sample::sockets);
    }

    private String row(String name, ToLongFunction<Sample> figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %s |%n",
                name,
                figure.applyAsLong(samples.get(0)),
                median(figure, 0, 1),
                median(figure, 0.25, 0.50),
                median(figure, 0.75, 1),
                figure.applyAsLong(samples.get(samples.size() - 1)),
                verdict(isFlat(figure)));
    }

    /** Returns the median of the samples between two parts of the whole time. */
    private long median(ToLongFunction<Sample> figure, double from, double to) {
        int first = (int) (samples.size() * from);
        int end = Math.max(first + 1, (int) (samples.size() * to));
        long[] sorted = samples.subList(first, end).stream().mapToLong(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String verdict(boolean flat) {
        return flat ? "flat" : "**not flat**";
    }
}
