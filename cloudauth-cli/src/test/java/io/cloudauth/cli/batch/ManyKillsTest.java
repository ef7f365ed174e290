package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Test of a batch of 10 000 rows with 2 % faults that is killed ten times. Prints its figures. */
@Tag("slow")
@Timeout(1200)
class ManyKillsTest {

    private static final int ROWS = 10_000;
    private static final int KILLS = 10;
    private static final double RATE = 100;
    private static final int COLLECTIONS = 6;

    /** The minimum length of a line of the result file, to choose kills by the file size. */
    private static final long MIN_LINE_LENGTH = 50;

    @TempDir private Path folder;

    @Test
    void tenKillsLeaveOneFinalLineForEachRowAndNoSecondSubmission()
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, TestCsv::usual);
        Path results = folder.resolve("people.results.csv");
        Path gc = folder.resolve("gc.txt");
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            SubmissionCounter submissions = new SubmissionCounter(emulator);
            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                long more = (400L + random.nextInt(1600)) * MIN_LINE_LENGTH;
                long until = size(results) + more;
                CliProcess program = start(emulator, csv, List.of());
                killed += program.killWhen(() -> size(results) >= until) ? 1 : 0;
                submissions.read();
            }
            CliProcess last = start(emulator, csv, List.of("-Xlog:gc:file=" + gc));
            for (int i = 1; i <= COLLECTIONS; i++) {
                long until = size(results) + 2000 * MIN_LINE_LENGTH;
                last.waitUntil(() -> size(results) >= until);
                last.collectGarbage();
            }
            int code = last.exitCode();

            assertThat(killed).as("seed " + seed).isEqualTo(KILLS);
            assertThat(code).as(last.err()).isEqualTo(20);
            List<ResultLine> finals =
                    TestCsv.lines(results).stream().filter(line -> line.state().isFinal()).toList();
            assertThat(finals.stream().map(ResultLine::row).collect(Collectors.toSet()))
                    .hasSize(ROWS)
                    .hasSameSizeAs(finals);
            assertThat(submissions.read().values()).allMatch(times -> times == 1);
            // a row that was being sent when the program was killed may have arrived or not
            int unsent = ROWS - submissions.read().size();
            long byKills = finals.stream().filter(line -> line.reason().equals("KILLED")).count();
            assertThat((long) unsent).isLessThanOrEqualTo(byKills);
            double measured = number(last.out(), "\"kept\":([0-9.]+)");
            double sent = number(last.out(), "\"sent\":([0-9]+)");
            List<Integer> heap = liveHeap(gc);
            System.out.printf(
                    "killed %d times: %d rows unknown because of it, %d received once, 0 twice%n"
                            + "rate requested %.0f, measured %.2f over %.0f submissions: %s%n"
                            + "live heap (MB), sampled: %s%n%s%n",
                    killed,
                    byKills,
                    submissions.read().size(),
                    RATE,
                    measured,
                    sent,
                    // only printed, not asserted: other programs on the machine influence it
                    Math.abs(measured - RATE) <= RATE * 0.05 ? "within 5 %" : "NOT WITHIN 5 %",
                    heap,
                    last.out());
            assertFlat(heap);
        }
    }

    /** Asserts that the live heap at the end is not larger than after the warm-up, within 3 MB. */
    private static void assertFlat(List<Integer> heap) {
        assertThat(heap).hasSizeGreaterThanOrEqualTo(3);
        assertThat(heap.get(heap.size() - 1)).isLessThanOrEqualTo(heap.get(1) + 3);
    }

    private static List<Integer> liveHeap(Path log) throws IOException {
        Pattern pause = Pattern.compile("Pause Full .* [0-9]+M->([0-9]+)M\\(");
        List<Integer> heap = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher found = pause.matcher(line);
            if (found.find()) {
                heap.add(Integer.valueOf(found.group(1)));
            }
        }
        return heap;
    }

    private static double number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CliProcess start(CloudAuthEmulator emulator, Path csv, List<String> more)
            throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx40m", "-XX:+UseSerialGC"));
        jvm.addAll(more);
        return CliProcess.start(
                emulator,
                folder,
                jvm,
                "batch",
                csv.toString(),
                "--yes",
                "--json",
                "--rate",
                Double.toString(RATE),
                "--concurrency",
                "32");
    }
}
