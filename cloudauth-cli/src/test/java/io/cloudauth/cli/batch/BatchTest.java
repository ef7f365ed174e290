package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.Cli;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BatchTest {

    private static final int ROWS = 60;

    @TempDir private Path folder;
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void everyRowHasOneFinalLineWithoutPersonalData() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, TestCsv::usual);

        Cli.Result result = batch(Cli.of(emulator), csv, "--yes", "--json");

        // the connection of row 7 was cut, the response for row 57 truncated
        assertThat(result.code()).isEqualTo(20);
        assertThat(result.out())
                .contains("\"passed\":46,\"rejected\":12", "\"unknown\":2}", "\"left\":0")
                .contains("\"sent\":60");
        Path results = folder.resolve("people.results.csv");
        assertThat(finals(results))
                .hasSize(ROWS)
                .allSatisfy((row, count) -> assertThat(count).isOne());
        assertThat(Files.readAllLines(folder.resolve("people.results.unknown.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("7,1,row-7,unknown,RECEIVE,"))
                .anyMatch(line -> line.startsWith("57,1,row-57,unknown,RECEIVE,"));
        assertThat(folder.resolve("people.results.svg"))
                .content()
                .startsWith("<svg")
                .endsWith("</svg>\n");
        for (Path file : List.of(results, folder.resolve("people.results.unknown.csv"))) {
            assertThat(file)
                    .content()
                    .doesNotContain(TestCsv.NAME, TestIdCards.passed(), "cdn.example");
        }
        assertThat(result.out() + result.err()).doesNotContain(TestCsv.NAME, TestIdCards.passed());
    }

    @Test
    void finishedRowsAreNotSentAgain() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, TestCsv::usual);
        batch(Cli.of(emulator), csv, "--yes");
        int before = emulator.calls().size();

        Cli.Result again = batch(Cli.of(emulator), csv, "--yes");

        assertThat(again.code()).isEqualTo(20);
        assertThat(emulator.calls()).hasSize(before);
    }

    @Test
    void anInterruptedRowIsUnknownAndNotSentAgain() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 5, row -> TestIdCards.passed());
        Path results = folder.resolve("people.results.csv");
        batch(Cli.of(emulator), csv, "--yes");
        List<String> head = Files.readAllLines(results).subList(0, 2);
        emulator.reset();
        Files.write(results, head);
        // killed while row 2 was being submitted; a power failure cut the line of row 3
        Files.writeString(
                results,
                "2,1,row-2,sending,,,,2026-01-01T00:00:00Z,0\n3,1,row-3,send",
                StandardOpenOption.APPEND);

        Cli.Result result = batch(Cli.of(emulator), csv, "--yes");

        assertThat(result.code()).isEqualTo(20);
        assertThat(result.err()).contains("1 rows were being submitted");
        assertThat(finals(results))
                .hasSize(5)
                .allSatisfy((row, count) -> assertThat(count).isOne());
        assertThat(TestCsv.lines(results))
                .anyMatch(line -> line.row() == 2 && line.state() == State.UNKNOWN);
        assertThat(submissions()).doesNotContainKey("row-2").hasSize(4);
    }

    @Test
    void unknownRowsAreResubmittedOnlyOnRequest() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 5, row -> TestIdCards.passed());
        Path results = folder.resolve("people.results.csv");
        emulator.answerPage("VerifyMaterial", 502, 2);
        Cli cli = Cli.of(emulator);
        assertThat(batch(cli, csv, "--yes", "--concurrency", "1").code()).isEqualTo(20);

        Cli.Result result = batch(cli, csv, "--yes", "--resubmit-unknown", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("\"sent\":2", "\"passed\":5", "\"unknown\":0}");
        assertThat(result.err()).contains("charged a second time");
        assertThat(TestCsv.lines(results))
                .filteredOn(line -> line.state() == State.PASSED && line.attempt() == 2)
                .hasSize(2);
        assertThat(folder.resolve("people.results.unknown.csv")).doesNotExist();
    }

    @Test
    void sendsNothingWithoutConfirmation() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 5, TestCsv::usual);

        Cli.Result declined = batch(Cli.of(emulator).typing("no"), csv, "--price", "0.95");
        assertThat(declined.code()).isEqualTo(33);
        assertThat(declined.err()).contains("at most 5 × 0.95 = 4.75");
        assertThat(declined.questions()).containsExactly("Submit 5 rows? Type yes: ");
        assertThat(batch(Cli.of(emulator), csv).code()).isEqualTo(2);
        assertThat(emulator.calls()).isEmpty();
        assertThat(folder)
                .as("no file is left")
                .isDirectoryNotContaining(file -> !file.equals(csv));

        Cli.Result agreed = batch(Cli.of(emulator).typing("yes"), csv);
        assertThat(agreed.code()).isZero();
        assertThat(agreed.err()).contains("Use --price").contains("█ 5/5");
        assertThat(emulator.charged()).isEqualTo(5);
    }

    @Test
    void anErrorOfEveryRowStopsTheRunAndTheNextRunContinues() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), ROWS, row -> TestIdCards.passed());
        Cli wrong = Cli.of(emulator).key(emulator.accessKeyId(), "wrong");

        Cli.Result stopped = batch(wrong, csv, "--yes", "--concurrency", "2");

        assertThat(stopped.code()).isEqualTo(50);
        assertThat(stopped.err())
                .contains("SignatureDoesNotMatch")
                .contains("60 rows are not finished");
        assertThat(emulator.calls().size()).isLessThan(10);
        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();
        assertThat(finals(folder.resolve("people.results.csv"))).hasSize(ROWS);
        assertThat(submissions())
                .hasSize(ROWS)
                .allSatisfy((id, count) -> assertThat(count).isOne());
    }

    @Test
    void aRowThatCannotBeSentWaitsForTheNextRun() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 3, row -> TestIdCards.passed());
        emulator.refuse("VerifyMaterial", "Throttling", 400, 3); // all attempts of one call

        assertThat(batch(Cli.of(emulator), csv, "--yes", "--concurrency", "1").code())
                .isEqualTo(50);
        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();
        assertThat(finals(folder.resolve("people.results.csv"))).hasSize(3);
    }

    @Test
    void aRowWithACodeThatIsNotDocumentedIsUnknownAndNotSentAgain() throws IOException {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 1, row -> TestIdCards.passed());
        emulator.refuse("VerifyMaterial", "SomethingNew", 400, 1);

        Cli.Result result = batch(Cli.of(emulator), csv, "--yes");

        assertThat(result.code()).isEqualTo(20);
        assertThat(Files.readAllLines(folder.resolve("people.results.unknown.csv")))
                .anyMatch(line -> line.startsWith("1,1,row-1,unknown,"));
        int before = emulator.calls().size();
        Cli.Result again = batch(Cli.of(emulator), csv, "--yes");
        assertThat(again.code()).isEqualTo(20);
        assertThat(emulator.calls()).hasSize(before);
    }

    @Test
    void anInvalidRowIsNotSent() throws IOException {
        Path csv =
                TestCsv.write(
                        folder.resolve("people.csv"),
                        3,
                        row -> row == 2 ? "123" : TestIdCards.passed());

        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();

        assertThat(TestCsv.lines(folder.resolve("people.results.csv")))
                .anyMatch(
                        line ->
                                line.state() == State.INVALID
                                        && line.reason().startsWith("idCardNumber:"));
        assertThat(submissions()).hasSize(2);
    }

    @Test
    void invalidFilesAreRefusedBeforeAnythingIsSent() throws IOException {
        Cli cli = Cli.of(emulator);
        Path twice = folder.resolve("twice.csv");
        Files.writeString(twice, "bizId,name,idCardNumber,image\na,b,c,d\nx,b,c,d\na,b,c,d\n");
        assertThat(batch(cli, twice, "--yes").err()).contains("Line 2: the BizId a is used again");
        Path header = folder.resolve("header.csv");
        Files.writeString(header, "id,name\n1,2\n");
        assertThat(batch(cli, header, "--yes").err()).contains("bizId,name,idCardNumber,image");

        Path broken = folder.resolve("broken.csv");
        Files.writeString(broken, "bizId,name,idCardNumber,image\na,\ufffd,c,d\n");
        assertThat(batch(cli, broken, "--yes").err()).contains("Line 2: the name");

        Path csv = TestCsv.write(folder.resolve("people.csv"), 2, row -> TestIdCards.passed());
        assertThat(batch(cli, csv, "--yes").code()).isZero();
        TestCsv.write(csv, 3, row -> TestIdCards.passed());
        Cli.Result other = batch(cli, csv, "--yes");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("belongs to another CSV file");
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @Test
    void twoProgramsDoNotShareAFileOfResults() throws Exception {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 2, row -> TestIdCards.passed());
        Path results = folder.resolve("people.results.csv");
        try (CloudAuthClient client = BatchClient.of(emulator);
                Batch open = Batch.open(csv, StandardCharsets.UTF_8, results)) {
            Run run = open.run(client, new Settings(1, 2000, false), (finished, unknown) -> {});
            assertThat(batch(Cli.of(emulator), csv, "--yes").err())
                    .contains("open in another program");
            assertThat(run.execute().sent()).isEqualTo(2);
        }
        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();
        assertThat(emulator.charged()).isEqualTo(2);
    }

    /** While a user reads the question, another program can send the same rows. */
    @Test
    void rowsThatAnotherProgramHasSentMeanwhileAreNotSentAgain() throws Exception {
        Path csv = TestCsv.write(folder.resolve("people.csv"), 2, row -> TestIdCards.passed());
        Path results = folder.resolve("people.results.csv");
        try (CloudAuthClient client = BatchClient.of(emulator);
                Batch asking = Batch.open(csv, StandardCharsets.UTF_8, results)) {
            assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();

            BatchResult result =
                    asking.run(client, new Settings(1, 2000, false), (finished, unknown) -> {})
                            .execute();

            assertThat(result.sent()).isZero();
            assertThat(emulator.charged()).isEqualTo(2);
        }
    }

    @Test
    void aRowWithAFailedImageUploadIsSentByTheNextRun() throws IOException {
        Path csv = folder.resolve("people.csv");
        picture(folder.resolve("face.png"));
        Files.writeString(
                csv,
                "bizId,name,idCardNumber,image\na-1,测试," + TestIdCards.passed() + ",face.png\n");
        emulator.refuse("DescribeOssUploadToken", "ServiceUnavailable", 503, 3);

        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isEqualTo(50);
        assertThat(batch(Cli.of(emulator), csv, "--yes").code()).isZero();
        assertThat(submissions()).containsOnly(Map.entry("a-1", 1L));
    }

    private static void picture(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void readsAGbkFileAndARelativeImageFile() throws IOException {
        Path csv = folder.resolve("people.csv");
        picture(folder.resolve("face.png"));
        Files.writeString(
                csv,
                "序号,Name,idCardNumber,BizId,image\r\n1,测试,"
                        + TestIdCards.passed()
                        + ",a-1,face.png\r\n",
                Charset.forName("GBK"));

        Cli.Result result = batch(Cli.of(emulator), csv, "--yes", "--charset", "GBK");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("Charset of the CSV file: GB18030");
        assertThat(emulator.charged()).isOne();
    }

    private static Cli.Result batch(Cli cli, Path csv, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("batch", csv.toString(), "--rate", "2000"));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    /** Returns the number of final lines of each row. */
    private static Map<Integer, Long> finals(Path results) throws IOException {
        return TestCsv.lines(results).stream()
                .filter(line -> line.state().isFinal())
                .collect(Collectors.groupingBy(ResultLine::row, Collectors.counting()));
    }

    /** Returns the number of submissions without an error for each BizId. */
    private Map<String, Long> submissions() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("VerifyMaterial") && call.code() == null)
                .map(call -> call.parameters().getOrDefault("BizId", ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
