package io.cloudauth.cli.batch;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A batch verification of the rows of a CSV file. It submits no row twice and records the outcome
 * of each row in a result file. Not thread-safe. Close it once.
 */
public final class Batch implements AutoCloseable {

    private final Path csv;
    private final Charset charset;
    private final CsvScan scan;
    private final Path resultPath;
    private final RowStates states = new RowStates();

    /** The result file; null as long as it does not exist and nothing was sent. */
    private @Nullable ResultFile resultFile;

    private int interrupted;

    private Batch(Path csv, Charset charset, CsvScan scan, Path resultPath) {
        this.csv = csv;
        this.charset = charset;
        this.scan = scan;
        this.resultPath = resultPath;
    }

    /**
     * Reads and validates both files. Records the rows that an earlier run was submitting when it
     * was killed as {@link State#UNKNOWN}.
     *
     * @param csv the CSV file
     * @param charset the charset of the CSV file; null to detect UTF-8 or GB18030
     * @param results the result file; if it does not exist, {@link #run} creates it
     * @throws IOException if a file cannot be read or written
     * @throws MalformedFileException if a file is not valid, or the result file belongs to another
     *     CSV file or is in use
     */
    public static Batch open(Path csv, @Nullable Charset charset, Path results)
            throws IOException, MalformedFileException {
        if (Files.exists(results) && Files.isSameFile(csv, results)) {
            throw new MalformedFileException("results.same", 0, "");
        }
        Charset used = CsvCharset.of(csv, charset);
        Batch batch = new Batch(csv, used, CsvScan.of(csv, used), results);
        if (Files.exists(results)) {
            batch.openResults();
        }
        return batch;
    }

    /** Opens the result file, or creates it. */
    private ResultFile openResults() throws IOException, MalformedFileException {
        if (resultFile != null) {
            return resultFile;
        }
        ResultFile opened = ResultFile.open(resultPath, scan);
        try {
            opened.forEach(states::update);
            interrupted = markInterruptedRows(opened);
        } catch (IOException | MalformedFileException e) {
            opened.close();
            throw e;
        }
        resultFile = opened;
        return opened;
    }

    private int markInterruptedRows(ResultFile results) throws IOException, MalformedFileException {
        Map<Integer, ResultLine> interruptedRows = new TreeMap<>();
        results.forEach(
                line -> {
                    if (states.isSending(line.row()) && line.state() == State.SENDING) {
                        interruptedRows.put(line.row(), line);
                    }
                });
        for (ResultLine line : interruptedRows.values()) {
            ResultLine unknown =
                    line.withOutcome(new RowOutcome(State.UNKNOWN, "KILLED", "", ""), 0);
            results.append(unknown);
            states.update(unknown);
        }
        return interruptedRows.size();
    }

    /** Returns the charset by which the CSV file is read. */
    public Charset charset() {
        return charset;
    }

    /** Returns what is unusual in the rows, as sentences without a value of a row. */
    public List<String> warnings(Texts texts) {
        return scan.warnings().messages(texts);
    }

    /** Returns the number of rows of the CSV file. */
    public int rows() {
        return scan.rows();
    }

    /** Returns the number of rows that have a final state. */
    public int finished() {
        return states.finishedCount();
    }

    /** Returns the number of rows whose state is {@link State#UNKNOWN}. */
    public int unknown() {
        return states.unknownCount();
    }

    /** Returns the number of rows that an earlier run was submitting when it was killed. */
    public int interrupted() {
        return interrupted;
    }

    /**
     * Returns a run that submits the remaining rows, and creates the result file if it does not
     * exist. {@link Run#execute} starts the run.
     */
    public Run run(CloudAuthClient client, Settings settings, ProgressListener progress)
            throws IOException, MalformedFileException {
        return new Run(this, openResults(), client, settings, progress);
    }

    Path folder() {
        Path folder = csv.toAbsolutePath().getParent();
        return folder == null ? csv.toAbsolutePath() : folder;
    }

    PersonCsvReader openRows() throws IOException, MalformedFileException {
        return PersonCsvReader.open(csv, charset);
    }

    /** Returns whether the row is the same as when the CSV file was first read. */
    boolean isUnchanged(Row row) {
        return scan.rowHashes().matches(row);
    }

    RowStates states() {
        return states;
    }

    /** Returns a summary of the result file as it is now. */
    public Summary summary() throws IOException, MalformedFileException {
        return Summary.of(openResults(), scan.rows());
    }

    /**
     * Returns the first rows that were not sent because of a value: those that can never be sent,
     * and those whose image cannot be read now.
     *
     * @param most the largest number of rows to return
     */
    public List<RowProblem> problems(int most) throws IOException, MalformedFileException {
        return RowProblem.find(openResults(), states, openRows(), most);
    }

    /** Writes the result lines of all unknown rows as CSV. Deletes the file if there are none. */
    public void writeUnknown(Path file) throws IOException, MalformedFileException {
        if (states.unknownCount() == 0) {
            Files.deleteIfExists(file);
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(ResultLine.csv(ResultLine.COLUMNS.stream()));
            openResults()
                    .forEach(
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

    /** Writes a chart of the summary as an SVG file. */
    public static void writeChart(Path file, Texts texts, Summary summary) throws IOException {
        Files.writeString(file, new SummaryChart(texts, summary).draw());
    }

    @Override
    public void close() throws IOException {
        if (resultFile != null) {
            resultFile.close();
        }
    }
}
