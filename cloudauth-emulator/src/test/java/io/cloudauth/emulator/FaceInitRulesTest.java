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
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which InitFaceVerify requests are accepted, and the code and message for the others. */
class FaceInitRulesTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();
    private static final int MEGABYTE = 1024 * 1024;

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static Rpc init() {
        return FaceCalls.init(EMULATOR);
    }

    private static Rpc initWithPhoto() {
        return FaceCalls.initWithoutIdentity(EMULATOR, "PV_FV")
                .with("FaceContrastPicture", photo(64));
    }

    private static String photo(int bytes) {
        byte[] jpeg = new byte[bytes];
        jpeg[0] = (byte) 0xff;
        jpeg[1] = (byte) 0xd8;
        jpeg[2] = (byte) 0xff;
        return Base64.getEncoder().encodeToString(jpeg);
    }

    private static void assertRefused(Rpc call, String code, String message) {
        Answer answer = call.send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().text("Message")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "SceneId, sceneId",
        "OuterOrderNo, outerOrderNo",
        "ProductCode, productCode",
        "MetaInfo, metaInfo",
        "CertType, certType",
        "CertName, certName",
        "CertNo, certNo"
    })
    void aMissingParameterIsNamed(String parameter, String named) {
        assertRefused(init().without(parameter), "400", "参数不能为空(" + named + ")");
        assertRefused(init().with(parameter, ""), "400", "参数不能为空(" + named + ")");
    }

    @ParameterizedTest
    @CsvSource({"LR_FR, userId", "PV_FV, userId"})
    void aSolutionWithoutAnIdentityNeedsAUserId(String solution, String named) {
        Rpc call = FaceCalls.initWithoutIdentity(EMULATOR, solution).without("UserId");
        assertRefused(call, "400", "参数不能为空(" + named + ")");
    }

    @Test
    void everySolutionIsStartedWithWhatItNeeds() {
        assertThat(init().send().code()).isEqualTo("200");
        assertThat(initWithPhoto().send().code()).isEqualTo("200");
        Rpc liveness = FaceCalls.initWithoutIdentity(EMULATOR, "LR_FR");
        assertThat(liveness.send().code()).isEqualTo("200");
        Rpc withCard = FaceCalls.initWithoutIdentity(EMULATOR, "ID_PLUS").without("UserId");
        assertThat(withCard.send().code()).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMART", "id_pro", "ID_MIN", "RPBasic"})
    void anUnknownProductCodeIs401WithoutAName(String productCode) {
        assertRefused(init().with("ProductCode", productCode), "401", "参数非法");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-scene", "-1", "1.5", "99999999999999999999"})
    void aSceneIdIsANumber(String sceneId) {
        assertRefused(init().with("SceneId", sceneId), "401", "参数非法(sceneId)");
    }

    @Test
    void withScenesConfiguredNoOtherExists() {
        try (CloudAuthEmulator emulator =
                CloudAuthEmulator.builder()
                        .faceScene(1_000_000_006L, "ID_PRO")
                        .faceScene(1_000_000_007L, "LR_FR")
                        .start()) {
            assertThat(FaceCalls.init(emulator).send().code()).isEqualTo("200");
            assertRefused(
                    FaceCalls.init(emulator).with("SceneId", "1000000008"), "404", "认证场景配置不存在");
            assertRefused(FaceCalls.init(emulator).with("SceneId", "1000000007"), "401", "参数非法");
            Rpc legacy = Rpc.call(emulator, "DescribeVerifyToken").with("BizId", "a");
            assertThat(legacy.with("BizType", "any").send().status()).isEqualTo(200);
        }
    }

    @Test
    void aSceneNeedsASolutionForSessions() {
        CloudAuthEmulator.Builder builder = CloudAuthEmulator.builder();
        assertThatThrownBy(() -> builder.faceScene(1, "RPBasic"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.faceScene(-1, "ID_PRO"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X",
                "11010519491231002X ",
                "110105194912310021",
                "110105194902300020",
                "1101051949123100",
                "abc"
            })
    void aMalformedNumberIsNamed(String number) {
        Answer answer = init().with("CertNo", number).send();
        assertThat(answer.code()).isEqualTo("401");
        assertThat(answer.json().text("Message")).isEqualTo("参数非法(certNo)");
        assertThat(answer.text()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 测试", "测试 ", "\u3000测试", "测试1", "测２试", "\t"})
    void anInvalidNameIsNamed(String name) {
        assertRefused(init().with("CertName", name), "401", "参数非法(certName)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"测试", "阿·测试", "𠮷野", "Ann Example"})
    void otherNamesAreAccepted(String name) {
        assertThat(init().with("CertName", name).send().code()).isEqualTo("200");
    }

    @Test
    void aCertificateOfAnotherKindIsNamed() {
        assertRefused(init().with("CertType", "PASSPORT"), "401", "参数非法(certType)");
    }

    @Test
    void anEncryptedIdentityIsNotValidated() {
        Rpc call = init().with("EncryptType", "SM2").with("CertName", "BAAB1").with("CertNo", "BA");
        assertThat(call.send().code()).isEqualTo("200");
    }

    @Test
    void anIdentityIsNotVerifiedWhereTheSolutionDoesNot() {
        Rpc call = FaceCalls.initWithoutIdentity(EMULATOR, "LR_FR").with("CertNo", "1");
        assertThat(call.send().code()).isEqualTo("200");
    }

    @Test
    void onePhotoIsRequiredAndNoMore() {
        assertRefused(
                FaceCalls.initWithoutIdentity(EMULATOR, "PV_FV"),
                "400",
                "参数不能为空(faceContrastPicture)");
        assertRefused(
                initWithPhoto().with("FaceContrastPictureUrl", "https://cdn.example/a.jpg"),
                "420",
                "数据重复");
        assertRefused(
                initWithPhoto().with("OssBucketName", "b").with("OssObjectName", "o"),
                "420",
                "数据重复");
        assertRefused(initWithPhoto().with("CertifyId", "sha1"), "420", "数据重复");
        Rpc link =
                initWithPhoto()
                        .without("FaceContrastPicture")
                        .with("FaceContrastPictureUrl", "https://cdn.example/a.jpg");
        assertThat(link.send().code()).isEqualTo("200");
        Rpc object =
                initWithPhoto()
                        .without("FaceContrastPicture")
                        .with("OssBucketName", "b")
                        .with("OssObjectName", "o");
        assertThat(object.send().code()).isEqualTo("200");
    }

    @Test
    void aPhotoAboveOneMegabyteIsTooLarge() {
        Rpc atLimit = initWithPhoto().with("FaceContrastPicture", photo(MEGABYTE));
        assertThat(atLimit.send().code()).isEqualTo("200");
        assertRefused(
                initWithPhoto().with("FaceContrastPicture", photo(MEGABYTE + 3)), "421", "传入图片过大");
        assertRefused(
                initWithPhoto().with("FaceContrastPicture", "A".repeat(1_548_577)),
                "421",
                "传入图片过大");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no Base64 at all!",
                "AAAA",
                "dGhpcyB0ZXh0IGlzIG5vIHBpY3R1cmUgYXQgYWxs",
                "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBD",
                "/9j/4AAQSkZJ RgABAQAAAQABAAD/2wBD",
                "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDA"
            })
    void textThatIsNoPictureIsUnusable(String text) {
        assertRefused(initWithPhoto().with("FaceContrastPicture", text), "419", "传入图片不可用");
    }

    @Test
    void aSessionThatPassedIsASourceOfAPhoto() {
        String certifyId = FaceCalls.certifyId(init());
        Rpc unfinished = initWithPhoto().without("FaceContrastPicture");
        assertRefused(unfinished.with("CertifyId", certifyId), "423", "状态错误");
        EMULATOR.setFaceOutcome(certifyId, "200");
        Rpc passed = initWithPhoto().without("FaceContrastPicture").with("CertifyId", certifyId);
        assertThat(passed.send().code()).isEqualTo("200");
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/hook, 200",
        "http://127.0.0.1:1/hook, 200",
        "http://localhost/hook, 200",
        "http://shop.example/hook, 401",
        "http://127.0.0.1.shop.example/hook, 401",
        "ftp://127.0.0.1/, 401",
        "https://a@shop.example/, 401",
        "shop.example, 401"
    })
    void aCallbackUrlIsSecureOrLocal(String link, String code) {
        Answer answer = init().with("CallbackUrl", link).send();
        assertThat(answer.code()).isEqualTo(code);
        if (code.equals("401")) {
            assertThat(answer.json().text("Message")).isEqualTo("参数非法(callbackUrl)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "[]", "\"text\"", "{\"deviceType\":\"h5\"", "{} {}", "null"})
    void metaInfoIsAJsonObject(String metaInfo) {
        assertRefused(init().with("MetaInfo", metaInfo), "401", "参数非法");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deviceType\":\"h5\"}",
                "{\"deviceType\":\"web\",\"ua\":\"Mozilla/5.0 (X11)\",\"more\":{\"a\":[1]}}"
            })
    void metaInfoOfAPageBringsAPage(String metaInfo) {
        Json json = init().with("MetaInfo", metaInfo).send().json();
        assertThat(json.text("ResultObject", "CertifyUrl"))
                .startsWith(EMULATOR.endpoint() + "/face?token=")
                .doesNotContain(json.text("ResultObject", "CertifyId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"deviceType\":\"ios\"}", "{\"ua\":\"a\"}", "{\"deviceType\":1}"})
    void anyOtherMetaInfoBringsACertifyIdAlone(String metaInfo) {
        Json json = init().with("MetaInfo", metaInfo).send().json();
        assertThat(json.text("Code")).isEqualTo("200");
        assertThat(json.text("ResultObject", "CertifyId")).startsWith("sha");
        assertThat(json.at("ResultObject", "CertifyUrl")).isNull();
    }

    @Test
    void metaInfoWithAUserAgentBringsAPageIfAPageIsRequested() {
        Rpc call = init().with("MetaInfo", "{\"ua\":\"a\"}").with("CertifyUrlType", "H5");
        assertThat(call.send().json().at("ResultObject", "CertifyUrl")).isNotNull();
    }

    @Test
    void anOuterOrderNoIsAcceptedAnyNumberOfTimesAndInAnyForm() {
        List<String> warnings = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord logged) {
                        warnings.add(logged.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("io.cloudauth.emulator.internal.face.InitFaceVerify");
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            String first = FaceCalls.certifyId(init());
            assertThat(FaceCalls.certifyId(init())).isNotEqualTo(first);
            assertThat(warnings).isEmpty();
            String odd = "u1-3f2504e0-4f89-11d3-9a0c-0305e82c3301";
            assertThat(init().with("OuterOrderNo", odd).send().code()).isEqualTo("200");
            assertThat(warnings).hasSize(1);
            assertThat(warnings.get(0)).contains("OuterOrderNo").doesNotContain(odd);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
    }
}
