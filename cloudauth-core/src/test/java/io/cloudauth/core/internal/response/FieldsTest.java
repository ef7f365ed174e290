package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @Test
    void anArrayIsReadWithoutItsEmptyElements() {
        Fields fields = fields("{\"a\":[\"x\",\"\",null,\"y\"],\"b\":[]}");
        assertThat(fields.texts("a")).containsExactly("x", "y");
        assertThat(fields.texts("b")).isEmpty();
        assertThat(fields.texts("absent")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "1.0, 1",
        "1.5, ",
        "-2147483648, -2147483648",
        "2147483647, 2147483647",
        "2147483648, ",
        "4294967297, "
    })
    void aWholeNumberIsReadIfItFits(String written, Integer read) {
        assertThat(fields("{\"n\":" + written + "}").integer("n")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "1577836800000, 1577836800000",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, ",
        "0.5, "
    })
    void aLongWholeNumberToo(String written, Long read) {
        assertThat(fields("{\"n\":" + written + "}").longInteger("n")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "97.5, 97.5",
        "12345678901234567890, 12345678901234567890",
        "123456789012345678901, ",
        "1e18, 1e18",
        "1e-18, 1e-18",
        "1e19, ",
        "1e-19, ",
        "'\"x\"', "
    })
    void aNumberOfUpTo20CharactersAnd18PlacesIsRead(String written, Double read) {
        assertThat(fields("{\"n\":" + written + "}").number("n", "other")).isEqualTo(read);
    }

    @Test
    void theOtherSpellingCountsOnlyIfTheFirstIsAbsent() {
        assertThat(fields("{\"a\":1,\"b\":2}").number("a", "b")).isEqualTo(1.0);
        assertThat(fields("{\"b\":2}").number("a", "b")).isEqualTo(2.0);
        assertThat(fields("{\"a\":\"x\",\"b\":2}").number("a", "b")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "'\"TRUE\"', true", "'\"False\"', false", "1, ", "null, "})
    void aBooleanMayBeInUpperOrLowerCase(String written, Boolean read) {
        assertThat(fields("{\"b\":" + written + "}").bool("b")).isEqualTo(read);
    }

    @Test
    void anObjectWrittenAsTextIsRead() {
        Fields fields = fields("{\"a\":\"{\\\"n\\\":\\\"张\\\"}\",\"b\":\"no object\"}");
        assertThat(Objects.requireNonNull(fields.embedded("a")).text("n")).isEqualTo("张");
        assertThat(fields.embedded("b")).isNull();
        assertThat(fields.embedded("absent")).isNull();
    }

    @Test
    void onlyTheNumberOfFieldsIsShown() {
        assertThat(fields("{\"name\":\"张三\",\"n\":1}")).hasToString("Fields(2)");
    }

    @ParameterizedTest
    @CsvSource({"100000, true", "100001, false"})
    void upTo100000FieldsAreRead(int many, boolean read) {
        String object =
                IntStream.range(0, many)
                        .mapToObj(i -> "\"" + i + "\":1")
                        .collect(Collectors.joining(",", "{", "}"));
        assertThat(new ApiResponseReader().fields(object.getBytes(UTF_8)) != null).isEqualTo(read);
    }

    private static Fields fields(String object) {
        return Objects.requireNonNull(new ApiResponseReader().fields(object.getBytes(UTF_8)));
    }
}
