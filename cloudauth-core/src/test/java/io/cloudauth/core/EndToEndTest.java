package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation from the builder to the emulator and back. */
class EndToEndTest {
    private static final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @BeforeEach
    void forget() {
        emulator.reset();
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void theAppSdkFlow(SignatureVersion signature) {
        BizId bizId = BizId.random();
        try (CloudAuthClient client = client(b -> b.signature(signature))) {
            VerifyToken token =
                    client.describeVerifyToken(
                            r ->
                                    r.bizId(bizId)
                                            .name("测试·𠮷")
                                            .idCardNumber(TestIdCards.notSubmitted())
                                            .userId("user~1 *+&=%"));
            assertThat(token.revealToken()).isNotBlank();
            assertThat(client.describeVerifyResult(bizId).outcome())
                    .isInstanceOf(Outcome.NotSubmitted.class);

            emulator.setOutcome(bizId.value(), 1);
            assertThat(client.describeVerifyResult(bizId).isPassed()).isTrue();
        }
        assertThat(emulator.calls())
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.inUrl()).isEmpty());
    }

    @Test
    void theH5Flow() {
        BizId bizId = BizId.random();
        try (CloudAuthClient client = client(b -> b.bizType("RPH5BioOnly"))) {
            VerifyToken token =
                    client.describeVerifyToken(
                            r ->
                                    r.bizId(bizId)
                                            .name("测试")
                                            .idCardNumber("11010519491231002X")
                                            .passedRedirectUrl("https://shop.example/kyc/passed")
                                            .failedRedirectUrl("https://shop.example/kyc/failed"));
            assertThat(token.revealPageUrl()).isPresent();
            assertThat(token.expiresAt()).isAfter(Instant.now().plus(Duration.ofMinutes(29)));
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void theServerOnlyFlow(SignatureVersion signature) {
        try (CloudAuthClient client = client(b -> b.signature(signature).bizType("RPMin"))) {
            assertThat(material(client, TestIdCards.passed()).isPassed()).isTrue();
            assertThat(material(client, TestIdCards.rejectedWith(6)).outcome())
                    .isEqualTo(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_CARD));
            assertThat(material(client, TestIdCards.inconclusive()).outcome())
                    .isInstanceOf(Outcome.Inconclusive.class);
            assertThat(material(client, TestIdCards.notSubmitted()).outcome())
                    .isInstanceOf(Outcome.NotSubmitted.class);
        }
    }

    @Test
    void localImagesAreUploadedAndNamedByTheirLink() {
        byte[] jpeg = Photo.jpeg(96, 120);
        byte[] png = Photo.png(120, 96);
        try (CloudAuthClient client = client(b -> {})) {
            VerifyResult result =
                    client.verifyMaterial(
                            r ->
                                    r.bizId(BizId.random())
                                            .name("测试")
                                            .idCardNumber(TestIdCards.passed())
                                            .faceImage(Image.bytes(jpeg))
                                            .idCardFrontImage(Image.bytes(png))
                                            .idCardBackImage(
                                                    Image.url("https://cdn.example/back.jpg")));
            assertThat(result.isPassed()).isTrue();
        }
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .containsExactly(
                        "DescribeOssUploadToken",
                        "oss:PutObject",
                        "oss:PutObject",
                        "VerifyMaterial");
    }

    @Test
    void anErrorSaysCodeKindRequestAndRemedyInBothLanguages() {
        try (CloudAuthClient client =
                client(b -> b.credentials(CredentialsProviders.accessKey("nobody", "nothing")))) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> client.describeVerifyResult(BizId.random()))
                    .satisfies(
                            e -> {
                                assertThat(e.kind()).isEqualTo(ErrorKind.ACCESS_KEY_REJECTED);
                                assertThat(e.code()).hasToString("InvalidAccessKeyId.NotFound");
                                assertThat(e.requestId()).isPresent();
                                assertThat(e.attempts()).isEqualTo(1);
                                assertThat(e.isRetryable()).isFalse();
                                assertThat(e.mayHaveBeenCharged()).isFalse();
                                assertThat(e.remedy(Locale.ENGLISH)).isNotBlank();
                                assertThat(e.remedy(Locale.CHINESE))
                                        .containsPattern("[\\u4e00-\\u9fff]");
                            });
        }
    }

    @Test
    void flowControlIsWaitedForAndAFailedServiceIsNot() {
        try (CloudAuthClient client =
                client(b -> b.retry(r -> r.initialBackoff(Duration.ofMillis(1))))) {
            assertThat(material(client, TestIdCards.throttledOnce()).isPassed()).isTrue();
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> material(client, TestIdCards.throttled()))
                    .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> material(client, TestIdCards.serviceUnavailable()))
                    .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        }
    }

    @Test
    void aClockThatIsOffIsCorrectedOnceAndStaysSo() {
        emulator.setClockOffset(Duration.ofHours(-7));
        try (CloudAuthClient client = client(b -> {})) {
            assertThat(material(client, TestIdCards.passed()).isPassed()).isTrue();
            assertThat(material(client, TestIdCards.passed()).isPassed()).isTrue();
        }
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::status)
                .containsExactly(400, 200, 200);
    }

    @Test
    void localImagesGoUpEvenIfTheClockIsOff() {
        emulator.setClockOffset(Duration.ofMinutes(20));
        try (CloudAuthClient client = client(b -> {})) {
            VerifyResult result =
                    client.verifyMaterial(
                            r ->
                                    r.bizId(BizId.random())
                                            .name("测试")
                                            .idCardNumber(TestIdCards.passed())
                                            .faceImage(Image.bytes(Photo.jpeg(96, 120))));
            assertThat(result.isPassed()).isTrue();
        }
    }

    @Test
    void theEndpointMayBeWrittenInCapitals() {
        try (CloudAuthClient client =
                client(
                        b ->
                                b.endpoint("HTTP://LOCALHOST:" + emulator.port())
                                        .signature(SignatureVersion.ACS3_HMAC_SHA256))) {
            assertThat(client.describeVerifyResult(BizId.random()).isPassed()).isFalse();
        }
    }

    @Test
    void endlessTimeoutsAreTakenAsLong() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
        try (CloudAuthClient client =
                client(b -> b.timeouts(t -> t.connect(endless).response(endless).total(endless)))) {
            assertThat(client.describeVerifyResult(BizId.random()).isPassed()).isFalse();
        }
    }

    @Test
    void withoutABizTypeNothingIsSent() {
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(URI.create(emulator.endpoint()))
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .build()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.describeVerifyResult(BizId.random()))
                    .withMessageContaining("bizType");
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(
                            () ->
                                    client.verifyMaterial(
                                            r ->
                                                    r.bizId(BizId.random())
                                                            .name("测试")
                                                            .idCardNumber(TestIdCards.passed())
                                                            .faceImage(
                                                                    Image.bytes(
                                                                            Photo.jpeg(96, 120)))))
                    .withMessageContaining("bizType");
        }
        assertThat(emulator.calls()).isEmpty();
    }

    private static CloudAuthClient client(Consumer<CloudAuth.Builder> settings) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(emulator.endpoint())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .bizType("test");
        settings.accept(builder);
        return builder.build();
    }

    private static VerifyResult material(CloudAuthClient client, String idCardNumber) {
        return client.verifyMaterial(
                r ->
                        r.bizId(BizId.random())
                                .name("测试")
                                .idCardNumber(idCardNumber)
                                .faceImage(Image.url("https://cdn.example/face.jpg")));
    }
}
