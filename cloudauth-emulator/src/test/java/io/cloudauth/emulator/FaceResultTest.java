package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results of DescribeFaceVerify. */
class FaceResultTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Json result(String certifyId) {
        Answer answer = FaceCalls.describe(emulator, certifyId);
        assertThat(answer.code()).isEqualTo("200");
        return answer.json();
    }

    private Json decided(Rpc init, String subCode) {
        String certifyId = FaceCalls.certifyId(init);
        emulator.setFaceOutcome(certifyId, subCode);
        return result(certifyId);
    }

    private static Json material(Json result) {
        return Json.read(result.text("ResultObject", "MaterialInfo"));
    }

    @Test
    void aMissingOrUnknownCertifyIdIsRefused() {
        Rpc missing = Rpc.call(emulator, "DescribeFaceVerify").with("SceneId", "1");
        assertThat(missing.send().json().text("Message")).isEqualTo("参数不能为空(certifyId)");
        Answer unknown = FaceCalls.describe(emulator, "sha00000000000000000000000000000");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.code()).isEqualTo("406");
        assertThat(unknown.json().text("Message")).isEqualTo("无效的certifyId");
    }

    @Test
    void aCertifyIdOfAnotherSceneIsUnknown() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        Answer answer =
                Rpc.call(emulator, "DescribeFaceVerify")
                        .with("SceneId", "1000000007")
                        .with("CertifyId", certifyId)
                        .send();
        assertThat(answer.code()).isEqualTo("406");
    }

    @Test
    void beforeASubmissionAndAfterExpiryThereIsNoRecord() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        String inApp =
                FaceCalls.certifyId(FaceCalls.initInApp(emulator, TestIdCards.faceSubCode(204)));
        Answer before = FaceCalls.describe(emulator, certifyId);
        assertThat(before.code()).isEqualTo("424");
        assertThat(before.json().text("Message")).isEqualTo("身份认证记录不存在");
        assertThat(before.json().at("ResultObject")).isNull();
        emulator.setClockOffset(Duration.ofMinutes(30));
        Instant ahead = Instant.now().plus(Duration.ofMinutes(30));
        for (String expired : List.of(certifyId, inApp)) {
            Rpc later =
                    Rpc.call(emulator, "DescribeFaceVerify")
                            .with("Timestamp", ahead.toString().substring(0, 19) + "Z");
            later.with("SceneId", FaceCalls.SCENE).with("CertifyId", expired);
            assertThat(later.send().code()).isEqualTo("424");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, T, 1",
        "201, F, 1",
        "202, F, 1",
        "203, F, 1",
        "204, F, 1",
        "205, F, 1",
        "206, F, 1",
        "207, F, 0",
        "209, F, 0",
        "210, T, 0",
        "220, F, 0",
        "299, F, 0"
    })
    void aVerdictIsReturnedAndChargedOnce(String subCode, String passed, long charged) {
        Json result = decided(FaceCalls.init(emulator), subCode);
        assertThat(result.text("Message")).isEqualTo("success");
        assertThat(result.text("ResultObject", "Passed")).isEqualTo(passed);
        assertThat(result.text("ResultObject", "SubCode")).isEqualTo(subCode);
        assertThat(emulator.charged()).isEqualTo(charged);
    }

    @Test
    void aSessionIsChargedAtMostOnce() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        for (String subCode : List.of("209", "204", "204", "200")) {
            emulator.setFaceOutcome(certifyId, subCode);
            result(certifyId);
        }
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void materialOfAPersonWhoPassedHasGoodScoresAndAPicture() {
        Json material = material(decided(FaceCalls.init(emulator), "200"));
        assertThat(material.at("faceAttack")).isEqualTo("F");
        assertThat(material.at("faceAge")).isEqualTo(31L);
        assertThat((Double) material.at("facialPictureFront", "verifyScore")).isGreaterThan(90.0);
        assertThat((Double) material.at("facialPictureFront", "qualityScore")).isGreaterThan(90.0);
        assertThat(material.text("facialPictureFront", "pictureUrl"))
                .startsWith(emulator.endpoint())
                .contains(material.text("facialPictureFront", "ossObjectName"))
                .contains("&OSSAccessKeyId=STS.", "&Signature=", "&security-token=");
    }

    @ParameterizedTest
    @CsvSource({"201", "202", "203", "209"})
    void withoutAComparisonThereIsNoScore(String subCode) {
        Json material = material(decided(FaceCalls.init(emulator), subCode));
        assertThat(material.at("facialPictureFront", "verifyScore")).isNull();
        assertThat(material.at("facialPictureFront", "qualityScore")).isNotNull();
    }

    @Test
    void theScoreShowsWhyThePersonWasRejected() {
        Json differs = material(decided(FaceCalls.init(emulator), "204"));
        assertThat((Double) differs.at("facialPictureFront", "verifyScore")).isLessThan(50.0);
        assertThat(material(decided(FaceCalls.init(emulator), "205")).text("faceAttack"))
                .isEqualTo("T");
        Json card = material(decided(FaceCalls.initWithoutIdentity(emulator, "ID_PLUS"), "207"));
        assertThat((Double) card.at("facialPictureFront", "idCardVerifyScore")).isLessThan(50.0);
    }

    @Test
    void livenessAloneComparesNothing() {
        Json material = material(decided(FaceCalls.initWithoutIdentity(emulator, "LR_FR"), "200"));
        assertThat(material.at("facialPictureFront", "verifyScore")).isNull();
        assertThat(material.at("ocrIdCardInfo")).isNull();
    }

    @Test
    void aPhotographedCardIsRead() {
        Rpc init = FaceCalls.initWithoutIdentity(emulator, "ID_PLUS");
        Json material = material(decided(init, "200"));
        assertThat(material.text("ocrIdCardInfo", "certNo")).isEqualTo(TestIdCards.passed());
        assertThat(material.text("ocrIdCardInfo", "birth")).isEqualTo("19000101");
        assertThat(material.at("ocrPictureFront", "ossIdFaceUrl")).isNotNull();
        Rpc named = FaceCalls.init(emulator).with("ProductCode", "ID_PLUS");
        assertThat(material(decided(named, "200")).text("ocrIdCardInfo", "certNo"))
                .isEqualTo(FaceCalls.NUMBER);
    }

    @Test
    void aPictureLinkIsValidForFifteenMinutes() {
        Json material = material(decided(FaceCalls.init(emulator), "200"));
        String link = material.text("facialPictureFront", "pictureUrl");
        Answer picture = FaceCalls.get(link);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        emulator.setClockOffset(Duration.ofMinutes(14));
        assertThat(FaceCalls.get(link).status()).isEqualTo(200);
        emulator.setClockOffset(Duration.ofMinutes(15));
        assertThat(FaceCalls.get(link).status()).isEqualTo(403);
        emulator.setClockOffset(Duration.ZERO);
        assertThat(FaceCalls.get(link.replace("_0_normal", "_1_normal")).status()).isEqualTo(403);
    }

    @Test
    void aVideoIsReturnedIfItWasRequested() {
        Rpc init = FaceCalls.init(emulator).with("VideoEvidence", "true");
        Json material = material(decided(init, "200"));
        String link = material.text("facialPictureFront", "verifyVideoUrl");
        assertThat(FaceCalls.get(link).contentType()).isEqualTo("video/mp4");
        Json without = material(decided(FaceCalls.init(emulator), "200"));
        assertThat(without.at("facialPictureFront", "verifyVideoUrl")).isNull();
    }

    @Test
    void aSceneThatStoresNoMaterialHasNoPictures() {
        try (CloudAuthEmulator lean =
                CloudAuthEmulator.builder()
                        .faceSceneWithoutMaterial(1_000_000_006L, "ID_PLUS")
                        .start()) {
            String certifyId = FaceCalls.certifyId(FaceCalls.initWithoutIdentity(lean, "ID_PLUS"));
            lean.setFaceOutcome(certifyId, "200");
            Answer answer = FaceCalls.describe(lean, certifyId);
            assertThat(answer.text()).doesNotContain("pictureUrl", "oss", "security-token");
            Json material = material(answer.json());
            assertThat(material.at("facialPictureFront", "verifyScore")).isNotNull();
            assertThat(material.at("ocrIdCardInfo", "certNo")).isNotNull();
        }
    }

    @Test
    void identityInfoTakesEachObservedForm() {
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        emulator.setFaceOutcome(certifyId, "200");
        List<@Nullable Object> forms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            forms.add(result(certifyId).at("ResultObject", "IdentityInfo"));
        }
        assertThat(forms).containsExactly(null, "null", "", null);
    }

    @Test
    void optionalFieldsAreReturnedOnRequestOnly() {
        Json plain = decided(FaceCalls.init(emulator), "200");
        assertThat(plain.at("ResultObject", "DeviceToken")).isNotNull();
        assertThat(plain.at("ResultObject", "DeviceRisk")).isNull();
        assertThat(plain.at("ResultObject", "UserInfo")).isNull();
        Rpc init =
                FaceCalls.init(emulator)
                        .with("FaceGuardOutput", "DeviceRisk")
                        .with("RarelyCharacters", "Y");
        Json full = decided(init, "200");
        assertThat(full.text("ResultObject", "DeviceRisk")).isEqualTo("ROOT,VPN,HOOK");
        Json person = Json.read(full.text("ResultObject", "UserInfo"));
        assertThat(person.text("number")).isEqualTo(FaceCalls.NUMBER);
        assertThat(person.text("verifyName")).isEqualTo("测试");
    }
}
