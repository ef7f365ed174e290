package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a batch in its own process that is killed during calls. */
@Timeout(300)
class KillTest {

    private static final int ROWS = 200;
    private static final int CALLS = 6;

    @TempDir private Path folder;

    @Test
    void aBatchThatIsKilledTwiceSubmitsNoRowTwice() throws IOException, InterruptedException {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, TestCsv::usual);
            SubmissionCounter submissions = new SubmissionCounter(emulator);
            for (int kill = 1; kill <= 2; kill++) {
                // 40 calls succeed; then as many calls hang as the concurrency allows
                int before = submissions.total();
                emulator.delayAnswer("VerifyMaterial", Duration.ofMillis(1), 40);
                emulator.delayAnswer("VerifyMaterial", Duration.ofMinutes(5), CALLS);
                CliProcess program = start(emulator, csv, 500);
                int hanging = before + 40 + CALLS;
                assertThat(program.killWhen(() -> submissions.total() == hanging)).isTrue();
            }

            CliProcess last = start(emulator, csv, 500);

            assertThat(last.exitCode()).as(last.err()).isEqualTo(20);
            assertThat(last.out()).contains("\"left\":0");
            Map<String, Integer> received = submissions.read();
            assertThat(received).hasSize(ROWS).allSatisfy((id, times) -> assertThat(times).isOne());
            List<ResultLine> finals =
                    TestCsv.lines(folder.resolve("people.results.csv")).stream()
                            .filter(line -> line.state().isFinal())
                            .toList();
            assertThat(finals.stream().map(ResultLine::row).collect(Collectors.toSet()))
                    .hasSize(ROWS)
                    .hasSameSizeAs(finals);
            Set<Integer> killed =
                    finals.stream()
                            .filter(line -> line.reason().equals("KILLED"))
                            .map(ResultLine::row)
                            .collect(Collectors.toSet());
            assertThat(killed).hasSize(2 * CALLS);
        }
    }

    @Test
    void aStoppedBatchLeavesNoRowInProgress() throws IOException, InterruptedException {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, TestCsv::usual);
            SubmissionCounter submissions = new SubmissionCounter(emulator);
            // slow enough that the batch cannot complete before it is stopped
            CliProcess program = start(emulator, csv, 2);

            assertThat(program.stopWhen(() -> submissions.read().size() >= 3)).isTrue();

            assertThat(program.err()).contains("Stopping");
            assertThat(program.out()).contains("\"left\":");
            List<ResultLine> lines = TestCsv.lines(folder.resolve("people.results.csv"));
            assertThat(lines.stream().filter(line -> line.state().isFinal()))
                    .hasSameSizeAs(submissions.read().keySet());
            assertThat(lines.stream().filter(line -> line.state() == State.SENDING))
                    .hasSameSizeAs(submissions.read().keySet());
        }
    }

    private CliProcess start(CloudAuthEmulator emulator, Path csv, int rate) throws IOException {
        return CliProcess.start(
                emulator,
                folder,
                List.of("-XX:TieredStopAtLevel=1"),
                "batch",
                csv.toString(),
                "--yes",
                "--json",
                "--rate",
                Integer.toString(rate),
                "--concurrency",
                Integer.toString(CALLS),
                "--timeout",
                "10m");
    }
}
