package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.Cli;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a batch does not damage files, cause needless charges or guess outcomes. */
@Timeout(120)
class BatchSafetyTest {

    @TempDir private Path folder;
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void otherFilesAreNotOverwritten() throws IOException {
        Path csv = people(2);
        Path other = folder.resolve("config.json");
        for (String content :
                List.of("{}", "{\n  \"a\": 1\n}", "cloudauth-batch-1,2\n" + "x".repeat(2000))) {
            Files.writeString(other, content);

            assertThat(batch(csv, "--results", other.toString()).code()).isEqualTo(2);
            assertThat(other).content().isEqualTo(content);
        }
        String before = Files.readString(csv);
        assertThat(batch(csv, "--results", csv.toString()).err()).contains("overwritten");
        Path twin = Files.copy(csv, folder.resolve("r.unknown.csv"));
        Path results = folder.resolve("r.csv");
        assertThat(batch(twin, "--results", results.toString()).err()).contains("overwritten");
        assertThat(csv).content().isEqualTo(before);
        assertThat(twin).content().isEqualTo(before);
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0009", "10001", "NaN"})
    void aRateOutsideItsRangeIsRefused(String rate) throws IOException {
        Cli.Result result =
                Cli.of(emulator).run("batch", people(2).toString(), "--yes", "--rate=" + rate);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--rate");
        assertThat(emulator.calls()).isEmpty();
    }

    /** The next turn of the rate is 1000 seconds away. */
    @Test
    void aStopEndsTheWaitAndLeavesTheWaitingRowUnrecorded() throws Exception {
        Path csv = people(2);
        Path results = folder.resolve("people.results.csv");
        CompletableFuture<Run> started = new CompletableFuture<>();
        try (CloudAuthClient client = BatchClient.of(emulator);
                Batch batch = Batch.open(csv, StandardCharsets.UTF_8, results)) {
            Run run =
                    batch.run(
                            client,
                            new Settings(2, 0.001, false),
                            (finished, unknown) -> started.join().stop());
            started.complete(run);

            assertThat(run.execute().sent()).isOne();
        }
        assertThat(emulator.charged()).isOne();
        assertThat(TestCsv.lines(results).stream().map(ResultLine::row).distinct()).hasSize(1);
    }

    @Test
    void aTruncatedHeaderIsRewritten() throws IOException {
        Path csv = people(2);
        Path results = folder.resolve("people.results.csv");
        for (String head :
                List.of("cloudauth-ba", "cloudauth-batch-1,2,ab", "cloudauth-batch-1,2,a\nrow,")) {
            Files.writeString(results, head);

            assertThat(batch(csv).code()).isZero();
            assertThat(Files.readAllLines(results))
                    .hasSize(6)
                    .element(1)
                    .asString()
                    .startsWith("row,");
        }
    }

    @Test
    void anOutageEndsTheRun() throws IOException {
        Path csv = people(100);
        emulator.answerPage("VerifyMaterial", 502, 1000);

        Cli.Result result = batch(csv, "--concurrency", "2");

        assertThat(result.code()).isEqualTo(50);
        assertThat(result.err()).contains("consecutive rows have an unknown outcome");
        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .filteredOn(line -> line.state() == State.UNKNOWN)
                .hasSizeBetween(Run.MAX_UNKNOWN, Run.MAX_UNKNOWN + 1);
    }

    @Test
    void rowsChangedAfterTheFirstReadAreNotSent() throws Exception {
        Path csv = people(3);
        Path results = folder.resolve("people.results.csv");
        try (CloudAuthClient client = BatchClient.of(emulator);
                Batch batch = Batch.open(csv, StandardCharsets.UTF_8, results)) {
            Files.writeString(csv, Files.readString(csv).replace("/2.jpg", "/another.jpg"));

            BatchResult result = run(batch, client);

            assertThat(result.changed()).hasValueSatisfying(e -> assertThat(e.line()).isEqualTo(3));
            assertThat(emulator.charged()).isEqualTo(1);
            people(3);
            Files.writeString(csv, "row-4,a,b,c\n", StandardOpenOption.APPEND);
            assertThat(run(batch, client).changed()).isPresent();
            assertThat(emulator.charged()).isEqualTo(3);
        }
    }

    @Test
    void rowsRemovedAfterTheFirstReadAreReported() throws Exception {
        Path csv = people(3);
        try (CloudAuthClient client = BatchClient.of(emulator);
                Batch batch =
                        Batch.open(csv, StandardCharsets.UTF_8, folder.resolve("results.csv"))) {
            people(2);

            assertThat(run(batch, client).changed()).isPresent();
            assertThat(batch.summary().left()).isOne();
        }
    }

    @Test
    void aFailedResubmissionLeavesTheRowUnknown() throws IOException {
        Path csv = people(2);
        emulator.answerPage("VerifyMaterial", 502, 2);
        assertThat(batch(csv).code()).isEqualTo(20);
        people(2, row -> row == 1 ? "123" : TestIdCards.nameDiffers());

        Cli.Result result = batch(csv, "--resubmit-unknown", "--json");

        assertThat(result.code()).isEqualTo(20);
        assertThat(result.out())
                .contains("\"refused\":0,\"invalid\":0,\"unknown\":2}", "\"left\":0");
        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .extracting(ResultLine::state)
                .contains(State.INVALID, State.REFUSED);
        assertThat(Files.readAllLines(folder.resolve("people.results.unknown.csv"))).hasSize(3);
    }

    @Test
    void rowsWithUnreadableImagesAreLeftForTheNextRun() throws IOException {
        Path csv = folder.resolve("people.csv");
        StringBuilder text = new StringBuilder("bizId,name,idCardNumber,image\n");
        for (int row = 1; row <= 50; row++) {
            text.append("row-").append(row).append(",测试,").append(TestIdCards.passed());
            text.append(",share/").append(row).append(".jpg\n");
        }
        Files.writeString(csv, text);

        Cli.Result result = batch(csv, "--concurrency", "1");

        assertThat(result.code()).isEqualTo(50);
        assertThat(result.err())
                .contains("cannot be read")
                .contains("Fix the error above first. Then run the same command again");
        assertThat(result.out())
                .contains("Line 2: column image is missing or cannot be read")
                .doesNotContain("never be sent");
        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .hasSize(20)
                .allMatch(line -> line.state() == State.WITHDRAWN);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aRowWhoseImageDoesNotExistIsFinalAndNamed() throws IOException {
        Path csv = folder.resolve("people.csv");
        String rows =
                """
                bizId,name,idCardNumber,image
                row-1,测试,%1$s,https://cdn.example/1.jpg
                row-2,"测
                试",%1$s,https://cdn.example/2.jpg
                row-3,测试,%1$s,张三.jpg
                row-4,测试,123,https://cdn.example/4.jpg
                """;
        Files.writeString(csv, rows.formatted(TestIdCards.passed()));

        Cli.Result result = batch(csv);

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("can never be sent as they are")
                .contains("Line 5: column image names a file that does not exist\n")
                .contains("Line 6: column idCardNumber is not 17 digits")
                .doesNotContain("张三");
        assertThat(result.err()).doesNotContain("again");
        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .filteredOn(line -> line.row() == 3)
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(State.INVALID));
        assertThat(batch(csv, "--json").out())
                .contains(
                        "{\"line\":5,\"column\":\"image\",\"rule\":\"FILE_MISSING\",\"final\":true}");
    }

    @Test
    void anImageInAnEmptyFolderMayBeOnAShareThatIsNotMounted() throws IOException {
        Path csv = folder.resolve("people.csv");
        Files.createDirectory(folder.resolve("share"));
        String row = "row-1,测试," + TestIdCards.passed() + ",share/1.jpg\n";
        Files.writeString(csv, "bizId,name,idCardNumber,image\n" + row);

        Cli.Result result = batch(csv);

        assertThat(result.code()).isEqualTo(50);
        assertThat(result.err()).contains("Run the same command again to continue.");
        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .allMatch(line -> line.state() == State.WITHDRAWN);
    }

    @Test
    void aBizIdThatIsAFormulaIsRefused() throws IOException {
        Path csv = folder.resolve("people.csv");
        for (String bizId : List.of("=1+1", "+1", "-1", "@a")) {
            Files.writeString(csv, "bizId,name,idCardNumber,image\n" + bizId + ",a,b,c\n");

            assertThat(batch(csv).err()).contains("Line 2: the BizId begins with");
        }
    }

    private Path people(int rows) throws IOException {
        return people(rows, row -> TestIdCards.passed());
    }

    private Path people(int rows, IntFunction<String> number) throws IOException {
        return TestCsv.write(folder.resolve("people.csv"), rows, number);
    }

    private static BatchResult run(Batch batch, CloudAuthClient client)
            throws IOException, MalformedFileException {
        return batch.run(client, new Settings(1, 2000, false), (finished, unknown) -> {}).execute();
    }

    private Cli.Result batch(Path csv, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("batch", csv.toString(), "--rate", "2000", "--yes"));
        arguments.addAll(List.of(more));
        return Cli.of(emulator).run(arguments.toArray(String[]::new));
    }
}
