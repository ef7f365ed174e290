package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.Cli;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and shells write them. */
@Timeout(120)
class SpreadsheetFilesTest {
    private static final String NUMBER = "11010519491231002X";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir private Path folder;
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    /** Its byte pair FE 9F is U+4DAE, and not the private-use character of the JDK's GBK. */
    @ParameterizedTest
    @CsvSource({"''", "GBK", "GB18030", "GB2312"})
    void aFileOfAChineseSpreadsheetIsReadByGb18030(String charset) throws Exception {
        Path csv = copy("yan-gb18030.csv");
        Cli.Result result = charset.isEmpty() ? batch(csv) : batch(csv, "--charset", charset);

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .contains("Charset of the CSV file: GB18030")
                .doesNotContain("rows,");
        assertThat(names(csv, charset)).containsExactly("刘\u4DAE");
    }

    /** GB18030 of 2022 gives them to Unicode; a JDK may still decode private-use characters. */
    @ParameterizedTest
    @CsvSource({"FE59,9FB4", "FE61,9FB5", "FE67,9FB7", "FEA0,9FBB", "A8BC,1E3F", "82359037,9FB4"})
    void charactersOfTheEditionOf2022AreTheSameOnEveryJdk(String bytes, String codePoint)
            throws Exception {
        byte[] name = HexFormat.of().parseHex(bytes);
        Path csv = people("刘#", GB18030);
        byte[] file = Files.readAllBytes(csv);
        Files.write(csv, replaced(file, name));

        assertThat(names(csv, ""))
                .containsExactly("刘" + Character.toString(Integer.parseInt(codePoint, 16)));
    }

    @Test
    void textMarksOfSpreadsheetsAreNoPartOfTheIdNumber() throws Exception {
        Path csv = copy("tab-prefix.csv");

        assertThat(batch(csv).code()).isZero();
        assertThat(emulator.charged()).isEqualTo(3);
        assertThat(numbers(csv)).containsExactly(NUMBER, NUMBER, NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0" + NUMBER,
                NUMBER + "\u3000",
                " '" + NUMBER,
                "'\t" + NUMBER,
                "'" + NUMBER + "'",
                "\u2019" + NUMBER,
                "\"=\"\" " + NUMBER + "\"\"\""
            })
    void blanksAndMarksInAnyOrderAreRemoved(String number) throws Exception {
        Path csv = folder.resolve("people.csv");
        Files.writeString(
                csv,
                "bizId,name,idCardNumber,image\nrow-1,测试,"
                        + number
                        + ",https://cdn.example/f.jpg\n");

        assertThat(batch(csv).code()).isZero();
        assertThat(numbers(csv)).containsExactly(NUMBER);
    }

    @Test
    void roundedIdNumbersAreRefusedBeforeAnythingIsSent() throws IOException {
        Path csv = copy("excel-scientific.csv");
        Cli.Result result = batch(csv);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("Line 2: the ID number", "Format the column as text")
                .doesNotContain("1.10105", "张三");
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        lines.remove(1);
        Files.write(csv, lines);
        assertThat(batch(csv).err())
                .contains("Line 2: the ID number", "Format the column as text")
                .doesNotContain("110105", "张三");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "x-UTF-16LE-BOM"})
    void aFileOfPowerShellIsCalledUtf16(String charset) throws IOException {
        Path csv = people("测试", Charset.forName(charset));

        Cli.Result result = batch(csv);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("UTF-16", "PowerShell", "--charset UTF-16");
        assertThat(batch(csv, "--charset", "UTF-8").err()).contains("PowerShell");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aUtf16FileIsReadIfTheUserSaysSo() throws Exception {
        Path csv = people("测试", StandardCharsets.UTF_16);

        assertThat(batch(csv, "--charset", "UTF-16").code()).isZero();
        assertThat(names(csv, "UTF-16")).containsExactly("测试");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff"})
    void aUtf8FileIsReadWithAndWithoutItsMark(String mark) throws Exception {
        Path csv = people("刘䶮", StandardCharsets.UTF_8);
        Files.writeString(csv, mark + Files.readString(csv));

        Cli.Result result = batch(csv, mark.isEmpty() ? "--yes" : "--charset=GBK");
        assertThat(result.code()).isZero();
        assertThat(result.err()).doesNotContain("Charset of the CSV file");
        assertThat(names(csv, mark.isEmpty() ? "" : "GBK")).containsExactly("刘䶮");
    }

    /** By GB18030, the good lines would be wrong names, whose rejections are charged. */
    @Test
    void aUtf8FileWithADamagedLineIsNotTakenForGb18030() throws IOException {
        Path csv = people("测试", StandardCharsets.UTF_8);
        byte[] good = Files.readAllBytes(csv);
        Files.write(
                csv,
                (new String(good, StandardCharsets.ISO_8859_1) + "row-2,\u00b2\u00e2,1,f\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        Cli.Result result = batch(csv);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("line 3", "--charset GB18030");
        assertThat(emulator.calls()).isEmpty();
    }

    /** The bytes of a name in GB18030 that are two Greek letters in UTF-8. */
    @Test
    void aFileThatMayBeInTwoCharsetsIsNotGuessed() throws Exception {
        Path csv = people("谓", GB18030);

        assertThat(batch(csv).err()).contains("may be UTF-8 or GB18030");
        assertThat(emulator.calls()).isEmpty();
        assertThat(batch(csv, "--charset", "GB18030").code()).isZero();
        assertThat(names(csv, "GB18030")).containsExactly("谓");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row-1 ",
                " row-1",
                "row-1\u00A0",
                "row-1\u3164",
                "row\u28001",
                "row-1\uFE0F"
            })
    void anIdThatLooksLikeAnotherIsRefused(String bizId) throws IOException {
        Path csv = folder.resolve("people.csv");
        Files.writeString(
                csv,
                "bizId,name,idCardNumber,image\n"
                        + bizId
                        + ",测试,"
                        + NUMBER
                        + ",https://cdn.example/f.jpg\n");

        assertThat(batch(csv).err()).contains("Line 2: the BizId", "invisible characters");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void whatIsUnusualIsShownBeforeTheQuestionWithoutTheName() throws IOException {
        Path csv = folder.resolve("people.csv");
        Files.writeString(
                csv,
                String.join(
                        "\n",
                        "bizId,name,idCardNumber,image",
                        "row-1,\u00A0测试 ," + TestIdCards.passed() + ",https://cdn.example/f.jpg",
                        "row-2,测 试," + TestIdCards.passed() + ",face.jpg",
                        "row-3,测\u3000试," + TestIdCards.passed() + ",https://cdn.example/f.jpg",
                        "row-4,测试\uE863," + TestIdCards.passed() + ",http://cdn.example/f.jpg"));

        Cli.Result result = Cli.of(emulator).typing("no").run("batch", csv.toString());
        assertThat(result.code()).isEqualTo(33);
        assertThat(result.err())
                .contains("Warning: 2 rows, first at line 3: column name contains white space")
                .contains("Warning: 1 rows, first at line 5: column name contains a private-use")
                .contains("Warning: 1 rows, first at line 5: column image is an http link")
                .doesNotContain("测", "\uE863");
        Cli.Result chinese = Cli.of(emulator).in("zh").typing("no").run("batch", csv.toString());
        assertThat(chinese.err()).contains("警告：共 2 行（首次出现在第 3 行）：name 列中间含有空白字符");
    }

    private Path people(String name, Charset charset) throws IOException {
        return Files.writeString(
                folder.resolve("people.csv"),
                "bizId,name,idCardNumber,image\nrow-1,"
                        + name
                        + ","
                        + NUMBER
                        + ",https://cdn.example/f.jpg\n",
                charset);
    }

    /** Replaces the byte {@code #}. */
    private static byte[] replaced(byte[] file, byte[] replacement) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace("#", new String(replacement, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Path copy(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SpreadsheetFilesTest.class.getResourceAsStream(name))) {
            Path csv = folder.resolve(name);
            Files.copy(in, csv);
            return csv;
        }
    }

    private Cli.Result batch(Path csv, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of("batch", csv.toString(), "--rate", "2000", "--concurrency", "1"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--yes")) {
            arguments.add("--yes");
        }
        return Cli.of(emulator).run(arguments.toArray(String[]::new));
    }

    /** Returns the name of each row, as it is sent. */
    private static List<String> names(Path csv, String charset) throws Exception {
        return requests(csv, charset).stream().map(request -> request.name().reveal()).toList();
    }

    /** Returns the ID number of each row, as it is sent. */
    private static List<String> numbers(Path csv) throws Exception {
        return requests(csv, "").stream().map(request -> request.idCardNumber().reveal()).toList();
    }

    private static List<VerifyMaterialRequest> requests(Path csv, String charset) throws Exception {
        List<VerifyMaterialRequest> requests = new ArrayList<>();
        Charset given = charset.isEmpty() ? null : Charset.forName(charset);
        try (PersonCsvReader reader = PersonCsvReader.open(csv, CsvCharset.of(csv, given))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                requests.add(row.toRequest(csv));
            }
        }
        return requests;
    }
}
