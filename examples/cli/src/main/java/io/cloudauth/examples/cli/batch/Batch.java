package io.cloudauth.examples.cli.batch;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.examples.cli.output.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies the rows of a CSV file, none of them twice, and keeps how each ended in a file beside
 * it. Used by one thread. Close it once.
 */
public final class Batch implements AutoCloseable {

    private final Path csv;
    private final Charset charset;
    private final Survey survey;
    private final ResultFile results;
    private final RowStates states = new RowStates();
    private final int interrupted;

    private Batch(Path csv, Charset charset, Survey survey, ResultFile results)
            throws IOException, MalformedFileException {
        this.csv = csv;
        this.charset = charset;
        this.survey = survey;
        this.results = results;
        results.forEach(states::learn);
        this.interrupted = endInterrupted();
    }

    /**
     * Reads both files, and ends the rows of which nobody knows whether they were sent when an
     * earlier run was killed: they are unknown.
     *
     * @throws MalformedFileException if one of the files is not as it must be
     */
    public static Batch open(Path csv, Charset charset, Path results)
            throws IOException, MalformedFileException {
        if (Files.exists(results) && Files.isSameFile(csv, results)) {
            throw new MalformedFileException("results.same", 0, "");
        }
        Survey survey = Survey.of(csv, charset);
        ResultFile file = ResultFile.open(results, survey);
        try {
            return new Batch(csv, charset, survey, file);
        } catch (IOException | MalformedFileException e) {
            file.close();
            throw e;
        }
    }

    private int endInterrupted() throws IOException, MalformedFileException {
        Map<Integer, ResultLine> open = new TreeMap<>();
        results.forEach(
                line -> {
                    if (states.isOpen(line.row()) && line.state() == State.SENDING) {
                        open.put(line.row(), line);
                    }
                });
        for (ResultLine line : open.values()) {
            ResultLine end = line.ended(new Endings(State.UNKNOWN, "KILLED", "", ""), 0);
            results.append(end);
            states.learn(end);
        }
        return open.size();
    }

    /** How many rows the CSV file has. */
    public int rows() {
        return survey.rows();
    }

    /** How many of them have a final line. */
    public int ended() {
        return states.countOfEnded();
    }

    /** How many of those are unknown. */
    public int unknown() {
        return states.countOfUnknown();
    }

    /** How many rows an earlier run left in the middle of a submission: they are unknown now. */
    public int interrupted() {
        return interrupted;
    }

    /** Verifies what is left. */
    public Run run(CloudAuthClient client, Settings settings, Progress progress) {
        return new Run(this, client, settings, progress);
    }

    Path folder() {
        Path folder = csv.toAbsolutePath().getParent();
        return folder == null ? csv.toAbsolutePath() : folder;
    }

    People people() throws IOException, MalformedFileException {
        return People.open(csv, charset);
    }

    /** Whether the row is as it was when the file was read first. */
    boolean isUnchanged(Row row) {
        return survey.prints().fits(row);
    }

    ResultFile results() {
        return results;
    }

    RowStates states() {
        return states;
    }

    /** What the file of results says now. */
    public Summary summary() throws IOException, MalformedFileException {
        return Summary.of(results, survey.rows());
    }

    /** Writes the rows that are unknown, and nothing else, as CSV; removes the file if none is. */
    public void writeUnknown(Path file) throws IOException, MalformedFileException {
        if (states.countOfUnknown() == 0) {
            Files.deleteIfExists(file);
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(ResultLine.csv(ResultLine.COLUMNS.stream()));
            results.forEach(
                    line -> {
                        if (line.state() == State.UNKNOWN
                                && states.isUnknown(line.row())
                                && line.attempt() == states.attempts(line.row())) {
                            write(out, line.csv());
                        }
                    });
        }
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a picture of the summary, as SVG. */
    public static void writePicture(Path file, Texts texts, Summary summary) throws IOException {
        Files.writeString(file, new SummaryPicture(texts, summary).draw());
    }

    @Override
    public void close() throws IOException {
        results.close();
    }
}
