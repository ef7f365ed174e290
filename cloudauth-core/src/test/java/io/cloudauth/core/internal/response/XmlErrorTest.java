package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlErrorTest {
    private static final String THROTTLED = "<Error><Code>Throttling</Code></Error>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Error><RequestId>R</RequestId></Error>",
                "<Error><Code>Throttling",
                "<Other><Code>Throttling</Code></Other>",
                "Error"
            })
    void whatHasNoCodeHasNone(String body) {
        assertThat(XmlError.code(body.getBytes(UTF_8))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"65536, Throttling", "65537, "})
    void anErrorOfUpTo64KiBIsRead(int length, String code) {
        String padded = THROTTLED + " ".repeat(length - THROTTLED.length());
        assertThat(XmlError.code(padded.getBytes(UTF_8))).isEqualTo(code);
    }

    @Test
    void anErrorWithASuccessStatusProvesNoRefusal() {
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(
                        () ->
                                new ApiResponseReader()
                                        .read(
                                                ResponseFamily.LEGACY,
                                                200,
                                                Map.of(),
                                                THROTTLED.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.ANSWER_UNREADABLE));
    }
}
