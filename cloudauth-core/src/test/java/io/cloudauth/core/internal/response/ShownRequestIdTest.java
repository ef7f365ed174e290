package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request ID is printed, so it must not carry any other text of a response. */
class ShownRequestIdTest {

    static Stream<String> plain() {
        return Stream.of("azAZ09", ".", "a_b:c-d", "R".repeat(128));
    }

    static Stream<String> others() {
        return Stream.concat(
                "`{@[/;, 张".chars().mapToObj(Character::toString), Stream.of("R".repeat(129)));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void upTo128LettersDigitsAndFourSignsAreShown(String id) throws AttemptFailure {
        assertThat(read(id).requestIdOrEmpty()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("others")
    void anythingElseIsNot(String id) throws AttemptFailure {
        assertThat(read(id).requestId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Error><RequestId/></Error>", "<Error></Error>"})
    void anEmptyOneIsNone(String body) {
        assertThatExceptionOfType(AttemptFailure.class)
                .isThrownBy(() -> read(503, body))
                .extracting(failure -> Objects.requireNonNull(failure.answer()).requestId())
                .isNull();
    }

    private static ApiResponse read(String id) throws AttemptFailure {
        return read(200, "{\"RequestId\":\"" + id + "\"}");
    }

    private static ApiResponse read(int status, String body) throws AttemptFailure {
        return new ApiResponseReader()
                .read(ResponseFamily.LEGACY, status, Map.of(), body.getBytes(UTF_8));
    }
}
