package io.cloudauth.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** What has been measured, in memory and in a file of one line for each figure. */
public final class Results {
    private final Path file;
    private final List<Line> lines = new ArrayList<>();

    private Results(Path file) {
        this.file = file;
    }

    /** Those of this file, and further ones into it. */
    static Results in(Path file) throws IOException {
        Results results = new Results(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] part = line.split("\t", -1);
                results.lines.add(
                        new Line(
                                part[0],
                                Entrant.valueOf(part[1]),
                                Integer.parseInt(part[2]),
                                part[3],
                                Double.parseDouble(part[4])));
            }
        }
        return results;
    }

    boolean has(String work, Entrant entrant, int round) {
        return lines.stream()
                .anyMatch(
                        line ->
                                line.work.equals(work)
                                        && line.entrant == entrant
                                        && line.round == round);
    }

    void add(String work, Entrant entrant, int round, Map<String, Double> figures) {
        StringBuilder text = new StringBuilder();
        figures.forEach(
                (figure, value) -> {
                    lines.add(new Line(work, entrant, round, figure, value));
                    text.append(String.join("\t", work, entrant.name(), "" + round, figure))
                            .append('\t')
                            .append(value)
                            .append('\n');
                });
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One figure of every round. */
    public Series series(String work, Entrant entrant, String figure) {
        return new Series(
                lines.stream()
                        .filter(line -> line.work.equals(work))
                        .filter(line -> line.entrant == entrant)
                        .filter(line -> line.figure.equals(figure))
                        .mapToDouble(Line::value)
                        .toArray());
    }

    private record Line(String work, Entrant entrant, int round, String figure, double value) {}

    /** Values of one figure, one for each round. */
    public static final class Series {
        private final double[] values;

        private Series(double... values) {
            this.values = values;
        }

        public boolean isEmpty() {
            return values.length == 0;
        }

        public double min() {
            return DoubleStream.of(values).min().orElse(Double.NaN);
        }

        public double max() {
            return DoubleStream.of(values).max().orElse(Double.NaN);
        }

        public Series map(DoubleUnaryOperator change) {
            return new Series(DoubleStream.of(values).map(change).toArray());
        }

        /** Round by round. */
        public Series over(Series other) {
            double[] ratios = new double[Math.min(values.length, other.values.length)];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = values[i] / other.values[i];
            }
            return new Series(ratios);
        }
    }
}
