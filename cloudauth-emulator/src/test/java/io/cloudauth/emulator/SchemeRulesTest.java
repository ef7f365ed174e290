package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeRulesTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static Rpc token(String bizType) {
        return Rpc.call(EMULATOR, "DescribeVerifyToken")
                .with("BizType", bizType)
                .with("BizId", "rules-" + bizType);
    }

    @ParameterizedTest
    @CsvSource({
        "RPBioID, Name",
        "RPBioOnlyPro, Name",
        "RPBioOnly, Name",
        "RPH5BioOnly, Name",
        "RPMin, Name",
        "FVBioOnly, FaceRetainedImageUrl"
    })
    void aSchemeAsksForWhatItNeeds(String scheme, String missing) {
        Answer answer = token(scheme).send();
        assertThat(answer.code()).isEqualTo("MissingParameter");
        assertThat(answer.json().text("Message")).contains(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPBasic", "RPManual", "FDBioOnly", "any-other"})
    void aSchemeThatNeedsNothingTakesWhatIsGivenAnyway(String scheme) {
        assertThat(token(scheme).send().status()).isEqualTo(200);
        assertThat(token(scheme).with("Name", "测试").send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "110105194902300020",
                "110105491231002",
                "990000190001010067",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105210001010010"
            })
    void aNumberThatCannotBeIs3103(String number) {
        Answer answer = token("RPBioID").with("Name", "测试").with("IdCardNumber", number).send();
        assertThat(answer.code()).isEqualTo("3103");
        assertThat(answer.text()).doesNotContain(number);
    }

    @Test
    void aCallbackNeedsASeed() {
        Answer answer = token("RPBasic").with("CallbackUrl", "http://127.0.0.1:1/").send();
        assertThat(answer.json().text("Message")).contains("CallbackSeed");
    }

    @ParameterizedTest
    @CsvSource({
        "data:image/png, InvalidParameter",
        "base64://AA, InvalidParameter",
        "/home/face.jpg, InvalidParameter",
        "http://a b/, InvalidParameter"
    })
    void onlyTheServedKindsOfLinksAreTaken(String link, String code) {
        Answer answer =
                Rpc.call(EMULATOR, "VerifyMaterial")
                        .with("BizType", "RPMin")
                        .with("BizId", "links")
                        .with("Name", "测试")
                        .with("IdCardNumber", TestIdCards.passed())
                        .with("FaceImageUrl", link)
                        .send();
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void aBizIdHasAtMost64Characters() {
        assertThat(token("RPBasic").with("BizId", "b".repeat(64)).send().status()).isEqualTo(200);
        assertThat(token("RPBasic").with("BizId", "b".repeat(65)).send().code())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void withScenesToldNoOtherExists() {
        try (CloudAuthEmulator emulator =
                CloudAuthEmulator.builder().scene("my-scene", "RPBioID").start()) {
            Rpc known = Rpc.call(emulator, "DescribeVerifyToken").with("BizId", "scene");
            assertThat(known.with("BizType", "my-scene").send().code())
                    .isEqualTo("MissingParameter");
            Rpc unknown = Rpc.call(emulator, "DescribeVerifyToken").with("BizId", "scene");
            assertThat(unknown.with("BizType", "RPBasic").send().code()).isEqualTo("InvalidBiz");
        }
    }

    @Test
    void withoutScenesABizTypeMustOnlyBeWellFormed() {
        assertThat(token("not_allowed").send().code()).isEqualTo("InvalidBiz");
        assertThat(token("b".repeat(21)).send().code()).isEqualTo("InvalidBiz");
    }
}
