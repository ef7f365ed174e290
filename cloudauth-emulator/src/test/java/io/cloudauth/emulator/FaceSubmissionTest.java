package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations whose response contains the verdict on the photos of the request. */
class FaceSubmissionTest {
    private static final String ORDER = "e0c34a77f5ac40a5aa5e6ed20c353888";
    private static final int ONE_MB = 1024 * 1024;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc contrast(String number) {
        return FaceCalls.contrast(emulator, number);
    }

    private static String photo(int length, boolean jpeg) {
        byte[] bytes = new byte[length];
        byte[] head =
                jpeg
                        ? new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}
                        : new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void eachSubCodeIsSelectedByTheNumberAndCharged() {
        for (int subCode = 200; subCode <= 222; subCode++) {
            Answer answer = contrast(TestIdCards.faceSubCode(subCode)).send();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().text("Message")).isEqualTo("success");
            assertThat(answer.json().text("ResultObject", "SubCode"))
                    .isEqualTo(Integer.toString(subCode));
            assertThat(answer.json().text("ResultObject", "Passed"))
                    .isEqualTo(subCode == 200 || subCode == 210 ? "T" : "F");
            assertThat(answer.json().text("ResultObject", "CertifyId")).matches("sha[0-9a-f]{29}");
        }
        assertThat(emulator.charged()).as("200 to 206").isEqualTo(7);
        assertThat(emulator.calls().get(4).charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 417, 418})
    void aCodeIsNotCharged(int code) {
        assertThat(contrast(TestIdCards.faceCode(code)).send().code())
                .isEqualTo(Integer.toString(code));
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void anIdentityIsBlockedAsForSessions() {
        String unknown = TestIdCards.faceSubCode(202);
        assertThat(contrast(unknown).send().code()).isEqualTo("200");
        assertThat(contrast(unknown).send().code()).isEqualTo("417");
        assertThat(FaceCalls.init(emulator, unknown).send().code()).isEqualTo("417");
        String other = TestIdCards.faceSubCode(204);
        for (int i = 0; i < 20; i++) {
            assertThat(contrast(other).send().code()).isEqualTo("200");
        }
        assertThat(contrast(other).send().code()).isEqualTo("418");
    }

    @Test
    void theSameNumberIsChargedAgain() {
        contrast(FaceCalls.NUMBER).send();
        contrast(FaceCalls.NUMBER).send();
        FaceCalls.compare(emulator).send();
        FaceCalls.liveness(emulator).send();
        assertThat(emulator.charged()).isEqualTo(4);
    }

    @Test
    void materialInfoHasNoLinksAndIdentityInfoHasThreeForms() {
        List<Object> forms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Json json = contrast(FaceCalls.NUMBER).send().json();
            forms.add(String.valueOf(json.at("ResultObject", "IdentityInfo")));
            String material = json.text("ResultObject", "MaterialInfo");
            assertThat(Json.read(material).at("facialPictureFront", "verifyScore"))
                    .isEqualTo(98.99892560460579);
            assertThat(Json.read(material).text("faceAttack")).isEqualTo("F");
            assertThat(material).doesNotContain("http", "oss", "faceAge");
        }
        assertThat(forms).containsExactly("null", "null", "");
    }

    @Test
    void aComparisonHasANumberForAScoreAndNoSubCode() {
        Json passed = FaceCalls.compare(emulator).send().json();
        assertThat(passed.at("ResultObject", "VerifyScore")).isEqualTo(99.60875);
        assertThat(passed.text("ResultObject", "Passed")).isEqualTo("T");
        assertThat(passed.at("ResultObject", "SubCode")).isNull();
        assertThat(passed.at("ResultObject", "MaterialInfo")).isNull();
        emulator.setFaceOutcomeOfOrder(ORDER, "204");
        Json rejected = FaceCalls.compare(emulator).send().json();
        assertThat(rejected.text("ResultObject", "Passed")).isEqualTo("F");
        assertThat(rejected.at("ResultObject", "SubCode")).isNull();
    }

    @Test
    void aTestSelectsTheOutcomeOfANumber() {
        assertThat(control("{\"subCode\": \"205\"}")).isEqualTo(204);
        Json json = FaceCalls.liveness(emulator).send().json();
        assertThat(json.text("ResultObject", "SubCode")).isEqualTo("205");
        assertThat(Json.read(json.text("ResultObject", "MaterialInfo")).text("faceAttack"))
                .isEqualTo("T");
        assertThat(
                        contrast(TestIdCards.faceSubCode(204))
                                .send()
                                .json()
                                .text("ResultObject", "SubCode"))
                .as("it goes before a test number")
                .isEqualTo("205");
        assertThat(control("{\"code\": \"419\"}")).isEqualTo(204);
        assertThat(FaceCalls.liveness(emulator).send().code()).isEqualTo("419");
        assertThat(FaceCalls.liveness(emulator).with("OuterOrderNo", "other").send().code())
                .isEqualTo("200");
        assertThat(control("{\"status\": 6}")).isEqualTo(400);
        emulator.reset();
        assertThat(FaceCalls.liveness(emulator).send().code()).isEqualTo("200");
        assertThatThrownBy(() -> emulator.setFaceOutcomeOfOrder(ORDER, "no code"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int control(String body) {
        return Rpc.control(emulator, "PUT", "order-outcomes/" + ORDER, body).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SceneId", "OuterOrderNo", "ProductCode", "CertType", "CertName", "CertNo"})
    void aMissingParameterIsNamed(String name) {
        Answer answer = contrast(FaceCalls.NUMBER).without(name).send();
        assertThat(answer.code()).isEqualTo("400");
        assertThat(answer.json().text("Message"))
                .isEqualTo(
                        "参数不能为空("
                                + name.substring(0, 1).toLowerCase(Locale.ROOT)
                                + name.substring(1)
                                + ")");
    }

    @Test
    void photosAreValidated() {
        Rpc none = contrast(FaceCalls.NUMBER).without("FaceContrastPictureUrl");
        assertThat(none.send().json().text("Message")).contains("(faceContrastPicture)");
        assertThat(contrastCode(photo(ONE_MB, true))).isEqualTo("200");
        assertThat(contrastCode(photo(ONE_MB + 3, true))).isEqualTo("421");
        assertThat(
                        contrast(FaceCalls.NUMBER)
                                .with("OssBucketName", "b")
                                .with("OssObjectName", "o")
                                .send()
                                .code())
                .isEqualTo("420");
        Rpc one = FaceCalls.compare(emulator).without("TargetFaceContrastPictureUrl");
        assertThat(one.send().json().text("Message")).contains("(targetFaceContrastPicture)");
        assertThat(compareCode("Target", photo(786_507, true))).isEqualTo("200");
        assertThat(compareCode("Target", photo(786_508, true))).isEqualTo("421");
        assertThat(
                        FaceCalls.compare(emulator)
                                .with("SourceFaceContrastPicture", photo(99, true))
                                .send()
                                .code())
                .isEqualTo("420");
        assertThat(livenessCode(photo(99, true))).isEqualTo("200");
        assertThat(livenessCode(photo(99, false))).isEqualTo("419");
    }

    private String contrastCode(String photo) {
        return contrast(FaceCalls.NUMBER)
                .without("FaceContrastPictureUrl")
                .with("FaceContrastPicture", photo)
                .send()
                .code();
    }

    private String compareCode(String prefix, String photo) {
        return FaceCalls.compare(emulator)
                .without(prefix + "FaceContrastPictureUrl")
                .with(prefix + "FaceContrastPicture", photo)
                .send()
                .code();
    }

    private String livenessCode(String photo) {
        return FaceCalls.liveness(emulator)
                .without("FaceContrastPictureUrl")
                .with("FaceContrastPicture", photo)
                .send()
                .code();
    }

    @Test
    void theSolutionIsThatOfTheOperationAndOfTheScene() {
        assertThat(contrast(FaceCalls.NUMBER).with("ProductCode", "ID_PRO").send().code())
                .isEqualTo("401");
        assertThat(FaceCalls.init(emulator).with("ProductCode", "ID_MIN").send().code())
                .isEqualTo("401");
        try (CloudAuthEmulator scenes =
                CloudAuthEmulator.builder().faceScene(1, "ID_MIN").start()) {
            assertThat(FaceCalls.contrast(scenes, FaceCalls.NUMBER).send().code()).isEqualTo("404");
            assertThat(
                            FaceCalls.contrast(scenes, FaceCalls.NUMBER)
                                    .with("SceneId", "1")
                                    .send()
                                    .code())
                    .isEqualTo("200");
            assertThat(FaceCalls.compare(scenes).with("SceneId", "1").send().code())
                    .isEqualTo("401");
        }
    }

    @Test
    void itsCertifyIdIsNoSession() {
        String certifyId =
                contrast(FaceCalls.NUMBER).send().json().text("ResultObject", "CertifyId");
        assertThat(FaceCalls.describe(emulator, certifyId).code()).isEqualTo("406");
    }

    @Test
    void personalDataAndPhotosAreMaskedInTheJournal() {
        contrast(FaceCalls.NUMBER)
                .with("CertName", "欧阳测试")
                .with("UserId", "user-4711")
                .with("Mobile", "13000000000")
                .with("Ip", "203.0.113.7")
                .with("DeviceToken", "secret-token")
                .send();
        FaceCalls.compare(emulator)
                .without("SourceFaceContrastPictureUrl")
                .with("SourceFaceContrastPicture", photo(99, true))
                .send();
        Map<String, String> parameters = emulator.calls().get(0).parameters();
        assertThat(parameters)
                .containsEntry("OuterOrderNo", ORDER)
                .containsEntry("ProductCode", "ID_MIN")
                .containsEntry("CertNo", "*** (18)");
        Answer calls = Rpc.control(emulator, "GET", "calls", "");
        assertThat(calls.text())
                .doesNotContain("欧阳", FaceCalls.NUMBER, "4711", "13000000000", "203.0.113")
                .doesNotContain("secret", "/9j", "cdn.example", "qualityScore");
        assertThat(calls.json().at("calls", 1, "answer", "ResultObject", "VerifyScore"))
                .isEqualTo(99.60875);
    }
}
