package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control of financial-grade sessions, over HTTP and in code. */
class FaceControlTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private String start() {
        return FaceCalls.certifyId(FaceCalls.init(emulator));
    }

    private int setOutcome(String certifyId, String body) {
        return Rpc.control(emulator, "PUT", "outcomes/" + certifyId, body).status();
    }

    private Json state() {
        return Rpc.control(emulator, "GET", "verifications", "").json();
    }

    @Test
    void aVerdictIsSetBeforeOrAfterAnother() {
        String certifyId = start();
        assertThat(setOutcome(certifyId, "{\"subCode\":\"204\"}")).isEqualTo(204);
        assertThat(FaceCalls.subCode(emulator, certifyId)).isEqualTo("204");
        assertThat(setOutcome(certifyId, "{\"subCode\":\"200\"}")).isEqualTo(204);
        assertThat(FaceCalls.subCode(emulator, certifyId)).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"417", "418", "403", "427", "500"})
    void anErrorTakesThePlaceOfAVerdict(String code) {
        String certifyId = start();
        assertThat(setOutcome(certifyId, "{\"code\":\"" + code + "\"}")).isEqualTo(204);
        Answer answer = FaceCalls.describe(emulator, certifyId);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("ResultObject")).isNull();
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subCode\":204}",
                "{\"subCode\":\"\"}",
                "{\"subCode\":\"20 4\"}",
                "{\"code\":\"200\"}",
                "{\"code\":\"Throttling\"}",
                "{\"code\":\"417\",\"subCode\":\"204\"}",
                "{\"subCode\":\"204\",\"status\":6}",
                "{}"
            })
    void anUnusableOutcomeIsRefusedWithTheRule(String body) {
        String certifyId = start();
        Answer answer = Rpc.control(emulator, "PUT", "outcomes/" + certifyId, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("error")).isNotBlank();
        assertThat(FaceCalls.describe(emulator, certifyId).code()).isEqualTo("424");
    }

    @Test
    void anUnknownCertifyIdIsReported() {
        assertThat(setOutcome("sha0", "{\"subCode\":\"204\"}")).isEqualTo(404);
        assertThatThrownBy(() -> emulator.setFaceOutcome("sha0", "204"))
                .isInstanceOf(IllegalArgumentException.class);
        String certifyId = start();
        assertThatThrownBy(() -> emulator.setFaceOutcome(certifyId, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> emulator.setFaceErrorCode(certifyId, "200"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubCodeThatTheVendorDoesNotDocumentIsRejectedAndKept() {
        String certifyId = start();
        emulator.setFaceOutcome(certifyId, "Z9");
        Json result = FaceCalls.describe(emulator, certifyId).json();
        assertThat(result.text("ResultObject", "SubCode")).isEqualTo("Z9");
        assertThat(result.text("ResultObject", "Passed")).isEqualTo("F");
    }

    @Test
    void sessionsAreListedNewestFirstWithoutThePerson() {
        String first = start();
        String second =
                FaceCalls.certifyId(FaceCalls.init(emulator).with("OuterOrderNo", "second"));
        emulator.setFaceOutcome(first, "204");
        Json state = state();
        assertThat(state.at("faceSessions", 0, "certifyId")).isEqualTo(second);
        assertThat(state.at("faceSessions", 0, "state")).isEqualTo("open");
        assertThat(state.at("faceSessions", 0, "sceneId")).isEqualTo(1_000_000_006L);
        assertThat(state.at("faceSessions", 0, "productCode")).isEqualTo("ID_PRO");
        assertThat(state.at("faceSessions", 0, "outerOrderNo")).isEqualTo("second");
        assertThat(state.at("faceSessions", 1, "subCode")).isEqualTo("204");
        assertThat(state.at("faceSessions", 1, "charged")).isEqualTo(1L);
        assertThat(Rpc.control(emulator, "GET", "verifications", "").text())
                .doesNotContain("测试", FaceCalls.NUMBER);
        emulator.setFaceErrorCode(second, "417");
        assertThat(state().at("faceSessions", 0, "code")).isEqualTo("417");
        emulator.setClockOffset(Duration.ofMinutes(30));
        assertThat(state().at("faceSessions", 0, "state")).isEqualTo("decided");
    }

    @Test
    void anUndecidedSessionIsListedAsExpired() {
        start();
        emulator.setClockOffset(Duration.ofMinutes(30));
        assertThat(state().at("faceSessions", 0, "state")).isEqualTo("expired");
    }

    @Test
    void chargesOfBothProductsAreAdded() {
        emulator.setFaceOutcome(start(), "200");
        Rpc.call(emulator, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", "a")
                .with("Name", "测试")
                .with("IdCardNumber", TestIdCards.passed())
                .with("FaceImageUrl", "https://cdn.example/face.jpg")
                .send();
        assertThat(emulator.charged()).isEqualTo(2);
        assertThat(Rpc.control(emulator, "GET", "calls", "").json().at("charged")).isEqualTo(2L);
    }

    @Test
    void aResetRemovesSessions() {
        String certifyId = start();
        emulator.setFaceOutcome(certifyId, "200");
        Rpc.control(emulator, "DELETE", "calls", "");
        assertThat(state().at("faceSessions", 0)).isNull();
        assertThat(FaceCalls.describe(emulator, certifyId).code()).isEqualTo("406");
        assertThat(emulator.charged()).isZero();
    }

    private String load(String path, String headers) throws IOException {
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + emulator.port())
                    .send("\r\n" + headers + "Connection: close\r\n\r\n");
            return client.readAll();
        }
    }

    @Test
    void theScriptForPagesUnderTestIsLoadedFromAnySite() throws Exception {
        String site = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
        String script = site + "Sec-Fetch-Dest: script\r\n";
        assertThat(load("/_emulator/metainfo.js", script))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Type: text/javascript", "function getMetaInfo()")
                .doesNotContain("Access-Control-");
        assertThat(load("/_emulator/console.js", script)).startsWith("HTTP/1.1 403 ");
        assertThat(load("/_emulator/calls", script)).startsWith("HTTP/1.1 403 ");
        assertThat(load("/_emulator/metainfo.js", script.replace("script", "document")))
                .startsWith("HTTP/1.1 403 ");
        assertThat(load("/_emulator/metainfo.js", "Origin: https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void theConsoleHasAllItsFiles() {
        Answer console = Rpc.control(emulator, "GET", "verifications.js", "");
        assertThat(console.contentType()).startsWith("text/javascript");
        assertThat(console.text()).doesNotContain("innerHTML", "http://", "https://");
    }
}
