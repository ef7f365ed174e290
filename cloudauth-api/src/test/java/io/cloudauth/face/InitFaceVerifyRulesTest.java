package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitFaceVerifyRulesTest {
    private static final String BROWSER =
            "{\"bioMetaInfo\":\"4.1.0:2916352,0\",\"deviceType\":\"h5\",\"ua\":\"Mozilla/5.0"
                    + " (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko)\",\"guardToken\":\"\"}";
    private static final String APP =
            "{\"apdidToken\":\"\",\"appName\":\"shop.example\",\"deviceType\":\"android\"}";

    /** The example of the vendor's documents, in another order and with spaces. */
    private static final String SAMPLE =
            "{ \"zimVer\": \"3.0.0\", \"appVersion\": \"1\", \"osVersion\": \"iOS 10.3.2\","
                    + " \"bioMetaInfo\": \"4.1.0:11501568,0\", \"deviceType\": \"ios\","
                    + " \"appName\": \"com.aliyun.antcloudauth\", \"apdidToken\": \"\","
                    + " \"deviceModel\": \"iPhone9,1\" }";

    @Test
    void everySolutionIsValidWithWhatItRequires() {
        assertThat(violations(r -> r.idPro("测试", "11010519491231002X"))).isEmpty();
        assertThat(violations(InitFaceVerifyRequestBuilder::idPlus)).isEmpty();
        assertThat(violations(r -> r.livenessOnly("user-1"))).isEmpty();
        assertThat(violations(r -> r.facePhoto("user-1", Image.url("https://cdn.example/a.jpg"))))
                .isEmpty();
        assertThat(violations(r -> r.facePhoto("user-1", Image.ownOss("bucket", "faces/a.jpg"))))
                .isEmpty();
        assertThat(violations(r -> r.productCode(ProductCode.of("NEW_ONE")))).isEmpty();
    }

    @Test
    void whatASolutionRequiresIsMissing() {
        assertThat(violations(r -> r.idPro((String) null, (String) null)))
                .containsExactly(
                        new Violation("name", Rule.REQUIRED),
                        new Violation("idCardNumber", Rule.REQUIRED));
        assertThat(violations(r -> r.livenessOnly(null)))
                .containsExactly(new Violation("userId", Rule.REQUIRED));
        assertThat(violations(r -> r.facePhoto(null, null)))
                .containsExactly(
                        new Violation("userId", Rule.REQUIRED),
                        new Violation("photo", Rule.REQUIRED));
        assertThat(violations(r -> r.productCode(ProductCode.LR_FR)))
                .containsExactly(new Violation("userId", Rule.REQUIRED));
    }

    @Test
    void aRequestHasExactlyOneSolution() {
        assertThat(violations(r -> {}))
                .containsExactly(new Violation("solution", Rule.SOLUTION_REQUIRED));
        assertThat(violations(r -> r.idPlus().livenessOnly("user-1")))
                .containsExactly(new Violation("solution", Rule.SEVERAL_SOLUTIONS));
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () ->
                                InitFaceVerifyRequest.builder()
                                        .outerOrderNo("order-1")
                                        .sceneId(0)
                                        .idPro("测\n试", "110105194912310021")
                                        .metaInfo("no json")
                                        .returnUrl("http://shop.example/back")
                                        .callback("ftp://shop.example", "token")
                                        .mobile("abc")
                                        .ip("localhost")
                                        .build())
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .extracting(Violation::field)
                                        .containsExactlyInAnyOrder(
                                                "outerOrderNo",
                                                "sceneId",
                                                "name",
                                                "idCardNumber",
                                                "metaInfo",
                                                "returnUrl",
                                                "callbackUrl",
                                                "mobile",
                                                "ip"))
                .withMessageNotContaining("测")
                .withMessageNotContaining("110105");
    }

    @Test
    void nameAndNumberAreNormalised() {
        InitFaceVerifyRequest request = valid(r -> r.idPro("  测试 ", "11010519491231002x")).build();
        assertThat(request.name().map(PersonName::reveal)).contains("测试");
        assertThat(request.idCardNumber().map(IdCardNumber::reveal)).contains("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{\"a\":}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u００４１\"}",
                "[object Object]"
            })
    void metaInfoMustBeAJsonObject(String metaInfo) {
        assertThat(violations(r -> r.idPlus().metaInfo(metaInfo)))
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_NOT_JSON));
    }

    @Test
    void metaInfoIsPassedOnUnchanged() {
        for (String metaInfo : List.of(BROWSER, APP, "{}", " {\"a\":[{\"b\":-1.5e3}]} ")) {
            InitFaceVerifyRequest request = valid(r -> r.idPlus().metaInfo(metaInfo)).build();
            assertThat(request.metaInfo().reveal()).isEqualTo(metaInfo);
        }
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        assertThat(violations(r -> r.idPlus().metaInfo(deep)))
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_NOT_JSON));
        String longText = "{\"a\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(violations(r -> r.idPlus().metaInfo(longText)))
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_TOO_LONG));
    }

    /** Each field of an inner object has the outer names before its own. */
    @Test
    void metaInfoWhoseNamesWouldNeedMuchMemoryIsRefused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.append(i == 0 ? "" : ",").append("\"a").append(i).append("\":\"\"");
        }
        String metaInfo = "{\"%s\":{%s}}".formatted("n".repeat(20_000), many);
        assertThat(metaInfo).hasSizeLessThan(65_536);
        assertThat(violations(r -> r.idPlus().metaInfo(metaInfo)))
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_NOT_JSON));
        assertThat(valid(r -> r.idPlus().metaInfo("{" + many + "}")).build()).isNotNull();
    }

    @Test
    void theVendorsSampleIsRefusedAndTheReasonSaid() {
        assertThat(violations(r -> r.idPlus().metaInfo(SAMPLE)))
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_SAMPLE));
        assertThat(Rule.META_INFO_SAMPLE.toString()).contains("sample");
    }

    @Test
    void aPageWithoutABrowserIsAWarning() {
        assertThat(valid(r -> r.idPlus().metaInfo(APP).page()).build().warnings())
                .containsExactly(new Violation("metaInfo", Rule.META_INFO_NOT_OF_A_BROWSER));
        assertThat(valid(r -> r.idPlus().metaInfo(APP)).build().warnings()).isEmpty();
        assertThat(valid(r -> r.idPlus().page()).build().warnings()).isEmpty();
    }

    @Test
    void whatASolutionDoesNotUseIsAWarning() {
        assertThat(valid(r -> r.idPlus().name("测试")).build().warnings())
                .containsExactly(new Violation("name", Rule.NOT_NEEDED_BY_SOLUTION));
        assertThat(
                        valid(r -> r.idPlus().photo(Image.url("https://cdn.example/a.jpg")))
                                .build()
                                .warnings())
                .containsExactly(new Violation("photo", Rule.NOT_NEEDED_BY_SOLUTION));
    }

    @Test
    void theVendorsBucketOfTheLegacyProductIsRefused() {
        assertThat(violations(r -> r.facePhoto("user-1", Image.oss("bucket", "a.jpg"))))
                .containsExactly(new Violation("photo", Rule.IMAGE_VENDOR_OSS));
        assertThat(violations(r -> r.facePhoto("user-1", Image.ownOss("", ""))))
                .containsExactly(new Violation("photo", Rule.IMAGE_OSS_NAME));
    }

    @Test
    void aLocalPhotoIsCheckedBeforeSending() {
        assertThat(violations(r -> r.facePhoto("user-1", Image.bytes(new byte[] {1, 2, 3}))))
                .containsExactly(new Violation("photo", Rule.IMAGE_FORMAT));
        assertThat(violations(r -> r.facePhoto("user-1", Image.bytes(new byte[0]))))
                .containsExactly(new Violation("photo", Rule.IMAGE_EMPTY));
        assertThat(violations(r -> r.facePhoto("user-1", Image.bytes(new byte[17 << 20]))))
                .containsExactly(new Violation("photo", Rule.IMAGE_TOO_LARGE));
    }

    @Test
    void iframeAndMiniProgramNeedTheLongAddress() {
        InitFaceVerifyRequest framed = valid(r -> r.idPlus().iframe()).build();
        assertThat(framed.returnUrl().map(link -> link.reveal())).contains("iframe");
        assertThat(framed.isPageExpected()).isTrue();
        assertThat(style(framed)).isEqualTo("L");
        InitFaceVerifyRequest mini = valid(r -> r.idPlus().miniProgram()).build();
        assertThat(style(mini)).isEqualTo("L");
        assertThat(violations(r -> r.idPlus().returnUrl("iframes")))
                .extracting(Violation::field)
                .containsExactly("returnUrl");
    }

    @Test
    void theStateIsAddedToTheReturnAddress() {
        InitFaceVerifyRequest request =
                valid(r -> r.idPlus().returnUrl("https://shop.example/back?a=1").returnState())
                        .build();
        String state = request.state().orElseThrow().reveal();
        assertThat(request.returnUrl().orElseThrow().reveal())
                .isEqualTo("https://shop.example/back?a=1&state=" + state);
        assertThat(
                        valid(r -> r.idPlus().returnUrl("https://shop.example/back").returnState())
                                .build()
                                .state()
                                .orElseThrow()
                                .reveal())
                .isNotEqualTo(state);
    }

    @Test
    void ownParametersCannotReplaceFields() {
        assertThat(violations(r -> r.idPlus().parameter("certno", "1")))
                .extracting(Violation::rule)
                .containsExactly(Rule.PARAMETER_RESERVED);
        assertThat(violations(r -> r.idPlus().parameter("SomethingNew", "1"))).isEmpty();
    }

    @Test
    void requestsAreMaskedAndComparedByValue() {
        InitFaceVerifyRequest request =
                valid(
                                r ->
                                        r.idPro("测试", "11010519491231002X")
                                                .mobile("13800000000")
                                                .callback("https://shop.example/c", "token-1"))
                        .build();
        assertThat(request.toString())
                .doesNotContain("测试", "110105", "13800000000", "token-1", "Mozilla", "/c");
        assertThat(request)
                .isEqualTo(
                        valid(
                                        r ->
                                                r.idPro("测试", "11010519491231002X")
                                                        .mobile("13800000000")
                                                        .callback(
                                                                "https://shop.example/c",
                                                                "token-1"))
                                .build());
    }

    private static InitFaceVerifyRequestBuilder valid(
            Consumer<InitFaceVerifyRequestBuilder> change) {
        InitFaceVerifyRequestBuilder builder =
                InitFaceVerifyRequest.builder().outerOrderNo("order1").metaInfo(BROWSER);
        change.accept(builder);
        return builder;
    }

    private static List<Violation> violations(Consumer<InitFaceVerifyRequestBuilder> change) {
        try {
            valid(change).build();
            return List.of();
        } catch (InvalidRequestException e) {
            return e.violations();
        }
    }

    private static String style(InitFaceVerifyRequest request) {
        return Objects.requireNonNull(request.options().get("CertifyUrlStyle")).reveal();
    }
}
