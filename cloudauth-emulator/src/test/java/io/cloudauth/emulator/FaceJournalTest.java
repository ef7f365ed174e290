package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the journal shows of calls of the financial-grade product. */
class FaceJournalTest {

    /** The position of the call for the result, after the first call and the callback. */
    private static final int RESULT = 2;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private String start() {
        return FaceCalls.certifyId(
                FaceCalls.init(emulator)
                        .with("CertName", "欧阳测试")
                        .with("UserId", "user-4711")
                        .with("Mobile", "13000000000")
                        .with("Ip", "203.0.113.7")
                        .with("FaceContrastPicture", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBD")
                        .with("ReturnUrl", "https://shop.example/back?state=secret-state")
                        .with("CallbackUrl", "https://shop.example/hook?key=secret-key")
                        .with("CallbackToken", "secret-token")
                        .with("RarelyCharacters", "Y"));
    }

    @Test
    void personalDataAndSecretsOfARequestAreMasked() {
        start();
        Map<String, String> parameters = emulator.calls().get(0).parameters();
        assertThat(parameters)
                .containsEntry("CertName", "*** (4)")
                .containsEntry("CertNo", "*** (18)")
                .containsEntry("Mobile", "*** (11)");
        assertThat(parameters)
                .containsEntry("SceneId", FaceCalls.SCENE)
                .containsEntry("ProductCode", "ID_PRO")
                .containsEntry("OuterOrderNo", "e0c34a77f5ac40a5aa5e6ed20c353888");
        assertThat(parameters.values().toString())
                .doesNotContain("欧阳", "user-4711", "203.0.113.7", "/9j/", "Mozilla", "secret");
    }

    @Test
    void linksAndMaterialOfAResponseAreMasked() {
        String certifyId = start();
        emulator.setFaceOutcome(certifyId, "204");
        FaceCalls.describe(emulator, certifyId);
        Answer answer = Rpc.control(emulator, "GET", "calls", "");
        Json calls = answer.json();
        assertThat(calls.text("calls", 0, "answer", "ResultObject", "CertifyId"))
                .isEqualTo(certifyId);
        assertThat(calls.text("calls", 0, "answer", "ResultObject", "CertifyUrl"))
                .startsWith("***");
        assertThat(calls.text("calls", RESULT, "answer", "Code")).isEqualTo("200");
        assertThat(calls.text("calls", RESULT, "answer", "ResultObject", "SubCode"))
                .isEqualTo("204");
        assertThat(answer.text())
                .doesNotContain("/face?token=", "pictureUrl", "security-token", "verifyScore")
                .doesNotContain("欧阳", FaceCalls.NUMBER, "secret", "Mozilla", "13000000000");
    }

    @Test
    void testNumbersAreShown() {
        FaceCalls.init(emulator, TestIdCards.faceSubCode(204)).send();
        assertThat(emulator.calls().get(0).parameters())
                .containsEntry("CertNo", TestIdCards.faceSubCode(204));
    }
}
