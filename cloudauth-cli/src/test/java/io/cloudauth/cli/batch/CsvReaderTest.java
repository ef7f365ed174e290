package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void readsQuotesLineEndsAndAByteOrderMark() throws Exception {
        assertThat(read("\ufeffa,b\r\n\"x,\"\"y\"\"\",\"two\nlines\"\n\n,\"\"\nlast,one"))
                .containsExactly(
                        List.of("a", "b"),
                        List.of("x,\"y\"", "two\nlines"),
                        List.of("", ""),
                        List.of("last", "one"));
        assertThat(read("")).isEmpty();
        assertThat(read("a,\n")).containsExactly(List.of("a", ""));
    }

    @Test
    void readsTheCharsetThatChineseSpreadsheetsWrite() throws Exception {
        Charset gbk = Charset.forName("GBK");
        try (CsvReader reader =
                new CsvReader(new ByteArrayInputStream("张三,1".getBytes(gbk)), gbk)) {
            assertThat(reader.next()).containsExactly("张三", "1");
        }
        assertThatThrownBy(() -> read("a\n张三".getBytes(gbk)))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> assertThat(e.key()).isEqualTo("csv.charset"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a\\nb\"c|csv.quote|2",
                "\"a\"b|csv.quote|1",
                "a\\n\"b\\nc|csv.open|3",
                "a\\rb|csv.return|1",
            })
    void rejectsInvalidCsvAndReportsTheLine(String text, String key, long line) {
        String written = text.replace("\\n", "\n").replace("\\r", "\r");

        assertThatThrownBy(() -> read(written))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.line()).isEqualTo(line);
                        });
    }

    @Test
    void aMissingQuoteDoesNotFillTheMemory() {
        assertThatThrownBy(() -> read("\"" + "a,b\n".repeat(10_000)))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> assertThat(e.key()).isEqualTo("csv.long"));
    }

    private static List<List<String>> read(String text) throws IOException, MalformedFileException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> read(byte[] bytes)
            throws IOException, MalformedFileException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader reader =
                new CsvReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (List<String> record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
