package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestIdCardsTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc material(String bizId, String number) {
        return Rpc.call(emulator, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", number)
                .with("FaceImageUrl", "https://cdn.example/face.jpg");
    }

    private Rpc token(String bizId, String number) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBioID")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", number);
    }

    @Test
    void theNumbersHaveTheirForm() {
        assertThat(TestIdCards.passed()).isEqualTo("110000190001010012");
        assertThat(TestIdCards.rejectedWith(6)).isEqualTo("110000190001010063");
        assertThatThrownBy(() -> TestIdCards.rejectedWith(1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestIdCards.withStatus(900))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "901, 400, Throttling",
        "903, 503, ServiceUnavailable",
        "931, 400, 3101",
        "932, 400, 3102",
        "933, 400, 3103",
        "934, 400, 3104",
        "935, 400, InvalidBiz",
        "936, 403, NoPermission"
    })
    void aNumberGetsItsErrorFromBothOperationsEveryTime(int digits, int status, String code) {
        String number = io.cloudauth.emulator.internal.verification.IdNumber.test(digits);
        for (int i = 0; i < 2; i++) {
            Answer material = material("e" + digits, number).send();
            assertThat(material.code()).isEqualTo(code);
            assertThat(material.status()).isEqualTo(status);
            assertThat(token("e" + digits, number).send().code()).isEqualTo(code);
        }
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void throttledOnceMeansOncePerBizId() {
        assertThat(material("a", TestIdCards.throttledOnce()).send().code())
                .isEqualTo("Throttling");
        assertThat(material("a", TestIdCards.throttledOnce()).send().json().text("VerifyStatus"))
                .isEqualTo("1");
        assertThat(token("b", TestIdCards.throttledOnce()).send().code()).isEqualTo("Throttling");
        assertThat(token("b", TestIdCards.throttledOnce()).send().status()).isEqualTo(200);
    }

    @Test
    void nothingSubmittedIsNotCharged() {
        Answer answer = material("a", TestIdCards.notSubmitted()).send();
        assertThat(answer.json().text("VerifyStatus")).isEqualTo("-1");
        assertThat(answer.json().at("Material")).isNull();
        assertThat(material("b", TestIdCards.inconclusive()).send().json().text("VerifyStatus"))
                .isEqualTo("12");
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"991", "992"})
    void aBrokenAnswerIsChargedAllTheSame(String digits) throws Exception {
        String number =
                digits.equals("991") ? TestIdCards.connectionCut() : TestIdCards.answerTruncated();
        String form = material("a", number).form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send(
                    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: "
                            + form.length()
                            + "\r\n\r\n"
                            + form);
            assertThat(client.readAll()).doesNotEndWith("}");
        }
        assertThat(emulator.charged()).isEqualTo(1);
        assertThat(material("a", number).send().code()).isEqualTo("3104");
    }

    @Test
    void badGatewayIsAPage() {
        Answer answer = material("a", TestIdCards.badGateway()).send();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    @Timeout(60)
    void aDelayedAnswerIsStillToComeWhenTheEmulatorEnds() throws Exception {
        String form = material("a", TestIdCards.delayed()).form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send(
                    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: "
                            + form.length()
                            + "\r\n\r\n"
                            + form);
            while (emulator.charged() == 0) {
                Thread.onSpinWait();
            }
            emulator.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void everyNumberPassesTheEmulatorsOwnCheck() {
        for (int digits = 0; digits < 1000; digits++) {
            String number = io.cloudauth.emulator.internal.verification.IdNumber.test(digits);
            if (digits < 900) {
                assertThat(material("n" + digits, number).send().status()).isEqualTo(200);
            }
        }
    }
}
