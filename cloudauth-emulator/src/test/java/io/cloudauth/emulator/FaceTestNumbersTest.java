package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.internal.verification.IdNumber;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ID number of an InitFaceVerify request selects. */
class FaceTestNumbersTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc init(String number) {
        return FaceCalls.init(emulator, number);
    }

    private Answer result(String number) {
        return FaceCalls.describe(emulator, FaceCalls.certifyId(init(number)));
    }

    @Test
    void theNumbersHaveTheirForm() {
        assertThat(TestIdCards.faceSubCode(204)).startsWith("11000019000101204").hasSize(18);
        assertThat(TestIdCards.faceCode(417)).startsWith("11000019000101417").hasSize(18);
        assertThatThrownBy(() -> TestIdCards.faceSubCode(199))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestIdCards.faceSubCode(223))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestIdCards.faceCode(404))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachSubCodeIsSelectedOnThePageAndInTheApp() {
        for (int subCode = 200; subCode <= 222; subCode++) {
            String number = TestIdCards.faceSubCode(subCode);
            String onPage = FaceCalls.certifyId(init(number));
            String inApp = FaceCalls.certifyId(FaceCalls.initInApp(emulator, number));
            for (String certifyId : new String[] {onPage, inApp}) {
                assertThat(FaceCalls.subCode(emulator, certifyId))
                        .isEqualTo(Integer.toString(subCode));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 417, 418})
    void aCodeIsReturnedEveryTime(int code) {
        for (int i = 0; i < 2; i++) {
            Answer answer = init(TestIdCards.faceCode(code)).send();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.code()).isEqualTo(Integer.toString(code));
            assertThat(answer.json().at("ResultObject")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12, 199, 223, 404, 931, 935})
    void everyOtherTestNumberPasses(int digits) {
        assertThat(result(IdNumber.test(digits)).json().text("ResultObject", "SubCode"))
                .isEqualTo("200");
    }

    @Test
    void nothingIsSubmittedForOneNumber() {
        assertThat(result(TestIdCards.notSubmitted()).code()).isEqualTo("424");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void anOrdinaryNumberPassesInTheAppButWaitsOnThePage() {
        String inApp = FaceCalls.certifyId(FaceCalls.initInApp(emulator, FaceCalls.NUMBER));
        assertThat(FaceCalls.subCode(emulator, inApp)).isEqualTo("200");
        assertThat(result(FaceCalls.NUMBER).code()).isEqualTo("424");
    }

    @Test
    void withoutANumberAPersonDecides() {
        Rpc init =
                FaceCalls.initWithoutIdentity(emulator, "LR_FR")
                        .with("MetaInfo", CloudAuthEmulator.appMetaInfo());
        assertThat(FaceCalls.describe(emulator, FaceCalls.certifyId(init)).code()).isEqualTo("424");
    }

    @Test
    void theCallThatDecidesIsCharged() {
        String number = TestIdCards.faceSubCode(204);
        String certifyId = FaceCalls.certifyId(init(number));
        assertThat(emulator.charged()).isZero();
        FaceCalls.describe(emulator, certifyId);
        FaceCalls.describe(emulator, certifyId);
        assertThat(emulator.charged()).isEqualTo(1);
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::charged)
                .containsExactly(0, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 203})
    void withoutASourceTheNextSessionIsRefused(int subCode) {
        result(TestIdCards.faceSubCode(subCode));
        assertThat(init(TestIdCards.faceSubCode(subCode)).send().code()).isEqualTo("417");
        assertThat(init(FaceCalls.NUMBER).send().code()).isEqualTo("200");
        emulator.reset();
        assertThat(init(TestIdCards.faceSubCode(subCode)).send().code()).isEqualTo("200");
    }

    @Test
    void aVerdictOfAPersonCountsForAnOrdinaryNumber() {
        String certifyId = FaceCalls.certifyId(init(FaceCalls.NUMBER));
        emulator.setFaceOutcome(certifyId, "202");
        assertThat(init(FaceCalls.NUMBER).send().code()).isEqualTo("417");
    }

    @Test
    void twentyFailuresOnOneDayBlockANumber() {
        String number = TestIdCards.faceSubCode(204);
        for (int i = 0; i < 20; i++) {
            assertThat(result(number).code()).isEqualTo("200");
        }
        Answer blocked = init(number).send();
        assertThat(blocked.code()).isEqualTo("418");
        assertThat(blocked.json().text("Message")).isEqualTo("刷脸失败次数过多");
        emulator.setClockOffset(Duration.ofDays(1));
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Rpc later = init(number).with("Timestamp", tomorrow.toString().substring(0, 19) + "Z");
        assertThat(later.send().code()).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({"901, 400, Throttling", "903, 503, ServiceUnavailable", "936, 403, NoPermission"})
    void aGatewayErrorIsSelected(int digits, int status, String code) {
        Answer answer = init(IdNumber.test(digits)).send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void throttledOnceMeansOncePerOuterOrderNo() {
        String number = TestIdCards.throttledOnce();
        assertThat(init(number).send().code()).isEqualTo("Throttling");
        assertThat(result(number).json().text("ResultObject", "SubCode")).isEqualTo("200");
        assertThat(init(number).with("OuterOrderNo", "another").send().code())
                .isEqualTo("Throttling");
    }

    @Test
    void badGatewayIsAPage() {
        Answer answer = init(TestIdCards.badGateway()).send();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(ints = {991, 992})
    void aBrokenResponseBelongsToASessionThatExists(int digits) throws Exception {
        String form = init(IdNumber.test(digits)).form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send(
                    "POST / HTTP/1.1\r\n"
                            + "Host: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: "
                            + form.length()
                            + "\r\n\r\n"
                            + form);
            assertThat(client.readAll()).doesNotEndWith("}");
        }
        assertThat(Rpc.control(emulator, "GET", "verifications", "").json())
                .extracting(state -> state.at("faceSessions", 0, "certifyId"))
                .isNotNull();
    }
}
