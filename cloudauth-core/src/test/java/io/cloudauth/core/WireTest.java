package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out, byte for byte. */
class WireTest {
    private final FaultServer server = FaultServer.plain();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void everyParameterOfATokenRequestIsInTheBodyAndNoneInTheUrl(SignatureVersion signature) {
        server.then(Acts.answer(200, "{\"RequestId\":\"R\",\"VerifyToken\":\"T\"}"));
        try (CloudAuthClient client = client(signature)) {
            client.describeVerifyToken(
                    r ->
                            r.bizId(BizId.of("b-1"))
                                    .bizType("other-scene")
                                    .name("测试·𠮷")
                                    .idCardNumber("１１０１０５１９４９１２３１００２ｘ")
                                    .idCardFrontImage(
                                            Image.url("https://cdn.example/front.jpg?a=1&b=2"))
                                    .idCardBackImage(Image.url("https://cdn.example/back.jpg"))
                                    .faceRetainedImage(Image.url("https://cdn.example/face.jpg"))
                                    .userId("user~1 *+")
                                    .userIp("203.0.113.7")
                                    .userPhoneNumber("13800000000")
                                    .userRegisteredAt(Instant.parse("2020-01-01T00:00:00Z"))
                                    .callbackUrl("https://shop.example/callback")
                                    .callbackSeed("seed")
                                    .passedRedirectUrl("https://shop.example/passed")
                                    .failedRedirectUrl("https://shop.example/failed")
                                    .parameter("Later", "x y"));
        }
        Submission sent = server.submissions().get(0);
        assertThat(sent.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(own(sent))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("BizType", "other-scene"),
                                Map.entry("BizId", "b-1"),
                                Map.entry("Name", "测试·𠮷"),
                                Map.entry("IdCardNumber", "11010519491231002X"),
                                Map.entry(
                                        "IdCardFrontImageUrl",
                                        "https://cdn.example/front.jpg?a=1&b=2"),
                                Map.entry("IdCardBackImageUrl", "https://cdn.example/back.jpg"),
                                Map.entry("FaceRetainedImageUrl", "https://cdn.example/face.jpg"),
                                Map.entry("UserId", "user~1 *+"),
                                Map.entry("UserIp", "203.0.113.7"),
                                Map.entry("UserPhoneNumber", "13800000000"),
                                Map.entry("UserRegistTime", "1577836800000"),
                                Map.entry("CallbackUrl", "https://shop.example/callback"),
                                Map.entry("CallbackSeed", "seed"),
                                Map.entry("PassedRedirectUrl", "https://shop.example/passed"),
                                Map.entry("FailedRedirectUrl", "https://shop.example/failed"),
                                Map.entry("Later", "x y")));
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void aMaterialRequestToo(SignatureVersion signature) {
        server.then(Acts.answer(200, "{\"RequestId\":\"R\",\"VerifyStatus\":1}"));
        try (CloudAuthClient client = client(signature)) {
            client.verifyMaterial(
                    r ->
                            r.bizId(BizId.of("b-2"))
                                    .name("测试")
                                    .idCardNumber("11010519491231002X")
                                    .faceImage(Image.oss("bucket", "prod/face.jpg"))
                                    .idCardFrontImage(Image.url("http://cdn.example/front.jpg"))
                                    .userId("u"));
        }
        Submission sent = server.submissions().get(0);
        assertThat(sent.requestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(own(sent))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "BizType", "scene",
                                "BizId", "b-2",
                                "Name", "测试",
                                "IdCardNumber", "11010519491231002X",
                                "FaceImageUrl", "oss://bucket:prod/face.jpg",
                                "IdCardFrontImageUrl", "http://cdn.example/front.jpg",
                                "UserId", "u"));
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void sessionCredentialsBringTheirTokenAndEveryRequestANonceOfItsOwn(
            SignatureVersion signature) {
        server.then(
                Acts.answer(200, "{\"RequestId\":\"R-1\",\"VerifyStatus\":1}"),
                Acts.answer(200, "{\"RequestId\":\"R-2\",\"VerifyStatus\":1}"));
        try (CloudAuthClient client = client(signature)) {
            client.describeVerifyResult(BizId.of("b-3"));
            client.describeVerifyResult(BizId.of("b-3"));
        }
        assertThat(server.submissions())
                .allSatisfy(
                        sent ->
                                assertThat(common(sent, "SecurityToken", "x-acs-security-token"))
                                        .isEqualTo("token"))
                .extracting(sent -> common(sent, "SignatureNonce", "x-acs-signature-nonce"))
                .doesNotHaveDuplicates();
    }

    private CloudAuthClient client(SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(server.uri())
                .credentials(CredentialsProviders.session("id", "secret", "token"))
                .signature(signature)
                .bizType("scene")
                .build();
    }

    private static String common(Submission sent, String parameter, String header) {
        return form(sent).getOrDefault(parameter, sent.header(header));
    }

    /** The operation's own parameters: without those that the signature brings. */
    private static Map<String, String> own(Submission sent) {
        Map<String, String> form = form(sent);
        form.keySet()
                .removeAll(
                        Arrays.asList(
                                "Action",
                                "RegionId",
                                "Version",
                                "Format",
                                "AccessKeyId",
                                "SignatureMethod",
                                "SignatureVersion",
                                "SignatureNonce",
                                "Timestamp",
                                "SecurityToken",
                                "Signature"));
        return form;
    }

    private static Map<String, String> form(Submission sent) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : sent.body().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
