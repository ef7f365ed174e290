package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private static final CredentialsProvider PROVIDER = () -> Credentials.of("id", "secret");

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFields() {
        assertThatThrownBy(
                        () ->
                                VerifyMaterialRequest.builder()
                                        .bizId("")
                                        .bizType("my_scene")
                                        .parameter("signature", "x")
                                        .name("张三\u200B")
                                        .idCardNumber("110105491231002")
                                        .userId("a\nb")
                                        .idCardFrontImage(Image.url("face.jpg"))
                                        .idCardBackImage(Image.file(Path.of("no-such-file")))
                                        .build())
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e ->
                                assertThat(e.violations())
                                        .containsExactly(
                                                broken("bizId", Rule.BLANK),
                                                broken("bizType", Rule.NOT_LETTERS_DIGITS_HYPHEN),
                                                broken(
                                                        "parameter(signature)",
                                                        Rule.PARAMETER_RESERVED),
                                                broken("name", Rule.INVISIBLE_CHARACTER),
                                                broken(
                                                        "idCardNumber",
                                                        Rule.ID_NUMBER_FIRST_GENERATION),
                                                broken("userId", Rule.CONTROL_CHARACTER),
                                                broken("faceImage", Rule.REQUIRED),
                                                broken("idCardFrontImage", Rule.LINK_RELATIVE),
                                                new Violation(
                                                        "idCardBackImage",
                                                        Rule.IMAGE_UNREADABLE,
                                                        FileProblem.NOT_FOUND)));
    }

    @Test
    void emptyRequestsTellWhatTheyRequire() {
        assertThatThrownBy(() -> VerifyMaterialRequest.builder().build())
                .hasMessage(
                        "Invalid request, nothing was sent: bizId is missing; name is missing;"
                                + " idCardNumber is missing; faceImage is missing");
        assertThatThrownBy(() -> DescribeVerifyTokenRequest.builder().build())
                .hasMessageEndingWith("sent: bizId is missing");
        assertThatThrownBy(() -> DescribeVerifyResultRequest.builder().build())
                .hasMessageEndingWith("sent: bizId is missing");
    }

    @Test
    void oneValueMayBreakSeveralRules() {
        assertThat(ofMaterial(r -> r.name("\u200B\n" + "张".repeat(64))))
                .containsExactlyInAnyOrder(
                        broken("name", Rule.CONTROL_CHARACTER),
                        broken("name", Rule.LONGER_THAN_64),
                        broken("name", Rule.INVISIBLE_CHARACTER));
    }

    @Test
    void tokenRequestHoldsWhatItWasGiven() {
        DescribeVerifyTokenRequest request = fullToken().build();
        assertThat(request.bizId()).isEqualTo(BizId.of("order-1"));
        assertThat(request.bizType()).contains(BizType.of("my-scene"));
        assertThat(request.scheme()).contains(Scheme.RP_BIO_ONLY);
        assertThat(request.name().map(PersonName::reveal)).contains("张三");
        assertThat(request.idCardNumber().map(IdCardNumber::reveal)).contains("11010519491231002X");
        assertThat(request.idCardFrontImage()).contains(Image.url("https://cdn.example/f.jpg"));
        assertThat(request.idCardBackImage()).contains(Image.url("https://cdn.example/b.jpg"));
        assertThat(request.faceRetainedImage()).contains(Image.url("https://cdn.example/r.jpg"));
        assertThat(request.userId().map(Personal::reveal)).contains("user-1");
        assertThat(request.userIp().map(Personal::reveal)).contains("203.0.113.7");
        assertThat(request.userPhoneNumber().map(Personal::reveal)).contains("13900139000");
        assertThat(request.userRegisteredAt().map(Personal::reveal))
                .contains(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(request.callbackUrl().map(SensitiveLink::reveal))
                .contains("https://shop.example/callback");
        assertThat(request.callbackSeed().map(seed -> seed.reveal())).contains("seed");
        assertThat(request.passedRedirectUrl().map(SensitiveLink::revealUri))
                .contains(URI.create("https://shop.example/passed"));
        assertThat(request.failedRedirectUrl().map(SensitiveLink::reveal))
                .contains("https://shop.example/failed");
        assertThat(request.timeouts().flatMap(Timeouts::total)).contains(Duration.ofSeconds(9));
        assertThat(request.credentials()).contains(PROVIDER);
        assertThat(request.parameters()).containsExactlyEntriesOf(request.parameters());
        assertThat(request.parameters().get("NewField")).isEqualTo(Personal.of("new"));
        assertThat(request.warnings())
                .containsExactly(broken("faceRetainedImage", Rule.NOT_NEEDED_BY_SCHEME));
    }

    @Test
    void requestsAreEqualByContentAndRebuildEqual() {
        assertThat(fullToken().build())
                .isEqualTo(fullToken().build())
                .hasSameHashCodeAs(fullToken().build())
                .isEqualTo(fullToken().build().toBuilder().build())
                .isNotEqualTo(fullToken().failedRedirectUrl((String) null).build());
        VerifyMaterialRequest material = fullMaterial().build();
        assertThat(material)
                .isEqualTo(fullMaterial().build())
                .hasSameHashCodeAs(fullMaterial().build())
                .isEqualTo(material.toBuilder().build())
                .isNotEqualTo(material.toBuilder().name("李四").build())
                .isNotEqualTo(material.toBuilder().parameter("NewField", null).build());
        DescribeVerifyResultRequest result =
                DescribeVerifyResultRequest.builder().bizId("order-1").bizType("s").build();
        assertThat(result)
                .isEqualTo(result.toBuilder().build())
                .hasSameHashCodeAs(result.toBuilder().build())
                .isNotEqualTo(result.toBuilder().bizId("order-2").build())
                .isNotEqualTo(material);
    }

    @Test
    void printedRequestNamesWhatWasGivenWithoutTheValues() {
        assertThat(fullMaterial().build())
                .hasToString(
                        "VerifyMaterialRequest{bizId=order-1, bizType=my-scene, name=***,"
                                + " idCardNumber=***, faceImage=Image[link ***], userId=***,"
                                + " timeouts=Timeouts[connect=null, response=null, total=PT9S],"
                                + " credentials=***, parameters={NewField=***}}");
    }

    @Test
    void laterChangesOfABuilderDoNotReachABuiltRequest() {
        VerifyMaterialRequest.Builder builder = fullMaterial();
        VerifyMaterialRequest request = builder.build();
        builder.parameter("Other", "x").name("李四");
        assertThat(request.parameters()).containsOnlyKeys("NewField");
        assertThat(request.name().reveal()).isEqualTo("张三");
        assertThatThrownBy(() -> request.parameters().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> request.warnings().add(broken("name", Rule.BLANK)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valueTypesAreTakenAsTheirTextIs() {
        VerifyMaterialRequest byTypes =
                VerifyMaterialRequest.builder()
                        .bizId(BizId.of("order-1"))
                        .bizType(BizType.of("s"))
                        .name(PersonName.of("张三"))
                        .idCardNumber(IdCardNumber.of("11010519491231002x"))
                        .faceImage(Image.url(URI.create("https://cdn.example/face.jpg")))
                        .build();
        VerifyMaterialRequest byText =
                VerifyMaterialRequest.builder()
                        .bizId("order-1")
                        .bizType("s")
                        .name("张三")
                        .idCardNumber("11010519491231002X")
                        .faceImage(Image.url("https://cdn.example/face.jpg"))
                        .build();
        assertThat(byTypes).isEqualTo(byText);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BizId",
                "bizid",
                "UserRegistTime",
                "PassedRedirectUrl",
                "Action",
                "version",
                "Format",
                "RegionId",
                "AccessKeyId",
                "SecurityToken",
                "Signature",
                "Timestamp",
                "SignatureNonce",
                "SignatureMethod",
                "SignatureVersion",
                "SignatureType"
            })
    void extraParameterMayNotSetWhatSomethingElseSets(String name) {
        assertThat(ofToken(r -> r.parameter(name, "x")))
                .containsExactly(broken("parameter(" + name + ")", Rule.PARAMETER_RESERVED));
    }

    @Test
    void extraParameterMayBeAnotherOperationsField() {
        assertThat(ofMaterial(r -> r.parameter("UserIp", "203.0.113.7"))).isEmpty();
        assertThat(ofMaterial(r -> r.parameter("FaceImageUrl", "x")))
                .containsExactly(broken("parameter(FaceImageUrl)", Rule.PARAMETER_RESERVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a&b", "名", "a=b", "a\n"})
    void unusableNameOfAnExtraParameterIsNotRepeated(String name) {
        assertThat(ofToken(r -> r.parameter(name, "x")))
                .containsExactly(broken("parameter", Rule.PARAMETER_NAME));
    }

    @Test
    void lastValueOfAnExtraParameterStands() {
        DescribeVerifyResultRequest request =
                DescribeVerifyResultRequest.builder()
                        .bizId("order-1")
                        .parameter("B", "1")
                        .parameter("A", "2")
                        .parameter("B", "3")
                        .parameter("C", "4")
                        .parameter("C", null)
                        .build();
        assertThat(List.copyOf(request.parameters().keySet())).containsExactly("B", "A");
        assertThat(request.parameters().get("B")).isEqualTo(Personal.of("3"));
    }

    private static DescribeVerifyTokenRequest.Builder fullToken() {
        return DescribeVerifyTokenRequest.builder()
                .bizId("order-1")
                .bizType("my-scene")
                .scheme(Scheme.RP_BIO_ONLY)
                .name("张三")
                .idCardNumber("11010519491231002X")
                .idCardFrontImage(Image.url("https://cdn.example/f.jpg"))
                .idCardBackImage(Image.url("https://cdn.example/b.jpg"))
                .faceRetainedImage(Image.url("https://cdn.example/r.jpg"))
                .userId("user-1")
                .userIp("203.0.113.7")
                .userPhoneNumber("13900139000")
                .userRegisteredAt(Instant.parse("2020-01-01T00:00:00Z"))
                .callbackUrl(URI.create("https://shop.example/callback"))
                .callbackSeed("seed")
                .passedRedirectUrl(URI.create("https://shop.example/passed"))
                .failedRedirectUrl("https://shop.example/failed")
                .timeouts(t -> t.total(Duration.ofSeconds(9)))
                .credentials(PROVIDER)
                .parameter("NewField", "new");
    }

    private static VerifyMaterialRequest.Builder fullMaterial() {
        return VerifyMaterialRequest.builder()
                .bizId("order-1")
                .bizType("my-scene")
                .name("张三")
                .idCardNumber("11010519491231002X")
                .faceImage(Image.url("https://cdn.example/face.jpg"))
                .userId("user-1")
                .timeouts(Timeouts.builder().total(Duration.ofSeconds(9)).build())
                .credentials(PROVIDER)
                .parameter("NewField", "new");
    }
}
