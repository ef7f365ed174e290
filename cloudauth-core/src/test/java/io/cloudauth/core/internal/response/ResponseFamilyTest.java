package io.cloudauth.core.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a response means depends on the family of its operation. */
class ResponseFamilyTest {
    private final ApiResponseReader reader = new ApiResponseReader();

    @ParameterizedTest
    @CsvSource({
        "200, 401, REFUSED",
        "200, 419, REFUSED",
        "200, 402, REFUSED",
        "500, 401, REFUSAL_UNCERTAIN",
        "500, 402, REFUSAL_UNCERTAIN",
        "302, 401, REFUSAL_UNCERTAIN",
        "200, InvalidParameter, REFUSAL_UNCERTAIN",
        "200, Forbidden, REFUSAL_UNCERTAIN",
        "200, 4x1, REFUSAL_UNCERTAIN",
        "400, InvalidParameter, REFUSED",
        "404, InvalidParameter, REFUSED",
        "405, InvalidParameter, REFUSAL_UNCERTAIN"
    })
    void onlyANumberIsARefusalWhateverTheGatewaySays(int status, String code, Fault fault) {
        assertThat(failure(ResponseFamily.FACE_VERDICT, status, "{\"Code\":\"" + code + "\"}"))
                .extracting(AttemptFailure::fault)
                .isEqualTo(fault);
    }

    @Test
    void aRefusedParameterIsNamedIfItIsOneOfTheProduct() {
        assertThat(parameter(ResponseFamily.FACE, "参数非法(certName)")).isEqualTo("certName");
        assertThat(parameter(ResponseFamily.FACE, "illegal (userId) ")).isEqualTo("userId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(张三)", "(zhangsan)", "certName", "(certName) is 张三", ""})
    void noOtherTextOfARefusalIsShown(String message) {
        assertThat(parameter(ResponseFamily.FACE, message)).isNull();
    }

    @Test
    void theLegacyProductNamesNoParameter() {
        assertThat(parameter(ResponseFamily.LEGACY, "(certName)")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VerifyStatus", "<html>VerifyStatus", "VerifyStatus:1}"})
    void aBrokenErrorThatNamesTheVerdictMayHaveBeenCharged(String body) {
        assertThat(failure(ResponseFamily.LEGACY, 503, body).fault())
                .isEqualTo(Fault.VERDICT_CONTRADICTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VerifyStatu", "verify"})
    void aBrokenErrorThatDoesNotIsOnlyAnError(String body) {
        assertThat(failure(ResponseFamily.LEGACY, 503, body).fault())
                .isEqualTo(Fault.SERVER_ERROR_WITHOUT_CODE);
    }

    @Test
    void aFamilyWithoutVerdictsContradictsItselfNever() throws AttemptFailure {
        assertThat(failure(ResponseFamily.COMMON, 503, "VerifyStatus").fault())
                .isEqualTo(Fault.SERVER_ERROR_WITHOUT_CODE);
        assertThat(read(ResponseFamily.COMMON, "{\"RequestId\":\"R\"}").requestIdOrEmpty())
                .isEqualTo("R");
    }

    @ParameterizedTest
    @CsvSource({"x, x, true", "x, y, false"})
    void longOrUnknownVerdictsMustBeEqual(String top, String below, boolean agree) {
        for (String start : new String[] {"", "long".repeat(10)}) {
            String body =
                    "{\"VerifyStatus\":\"%s\",\"ResultObject\":{\"VerifyStatus\":\"%s\"}}"
                            .formatted(start + top, start + below);
            assertThat(agrees(body)).isEqualTo(agree);
        }
    }

    @Test
    void verdictsOfUpTo32CharactersAreComparedAsNumbers() {
        String one = "1." + "0".repeat(30);
        String body = "{\"VerifyStatus\":1,\"ResultObject\":{\"VerifyStatus\":%s}}";
        assertThat(agrees(body.formatted(one))).isTrue();
        assertThat(agrees(body.formatted(one + "0"))).isFalse();
    }

    private boolean agrees(String body) {
        try {
            return read(ResponseFamily.LEGACY, body).fields().text("VerifyStatus") != null;
        } catch (AttemptFailure failure) {
            assertThat(failure.fault()).isEqualTo(Fault.VERDICT_CONTRADICTED);
            return false;
        }
    }

    private @Nullable String parameter(ResponseFamily family, String message) {
        String body = "{\"Code\":\"401\",\"Message\":\"" + message + "\"}";
        return Objects.requireNonNull(failure(family, 200, body).answer()).parameter();
    }

    private ApiResponse read(ResponseFamily family, String body) throws AttemptFailure {
        return reader.read(family, 200, Map.of(), body.getBytes(UTF_8));
    }

    private AttemptFailure failure(ResponseFamily family, int status, String body) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        AttemptFailure.class,
                        () -> reader.read(family, status, Map.of(), body.getBytes(UTF_8))));
    }
}
