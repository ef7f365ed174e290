package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerifyMaterialRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that was told its scheme sends nothing that must fail. */
class SchemeAdviceTest {
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder()
                    .scene("app", "RPBioOnly")
                    .scene("server", "RPMin")
                    .scene("other", "RPBasic")
                    .start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void whatTheSchemeRequiresMustBeThere() {
        try (CloudAuthClient client = client("app", Scheme.RP_BIO_ONLY)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.describeVerifyToken(r -> r.bizId(BizId.random())))
                    .satisfies(
                            e ->
                                    assertThat(e.violations())
                                            .containsExactly(
                                                    new Violation("name", Rule.REQUIRED_BY_SCHEME),
                                                    new Violation(
                                                            "idCardNumber",
                                                            Rule.REQUIRED_BY_SCHEME)));
            assertThat(emulator.calls()).isEmpty();
            client.describeVerifyToken(
                    r -> r.bizId(BizId.random()).name("测试").idCardNumber(TestIdCards.passed()));
        }
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void submissionForASchemeOfTheAppIsRefused() {
        try (CloudAuthClient client = client("app", Scheme.RP_BIO_ONLY)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.verifyMaterial(material().build()))
                    .satisfies(
                            e ->
                                    assertThat(e.violations())
                                            .containsExactly(
                                                    new Violation(
                                                            "scheme",
                                                            Rule.SCHEME_NOT_FOR_MATERIAL)));
            assertThat(emulator.calls()).isEmpty();
            assertThat(client.verifyMaterial(material().bizType("server").build()).isPassed())
                    .as("another scene, whose scheme nobody told")
                    .isTrue();
        }
        try (CloudAuthClient client = client("server", Scheme.RP_MIN)) {
            assertThat(client.verifyMaterial(material().build()).isPassed()).isTrue();
        }
    }

    @Test
    void schemeOfTheRequestAndOtherScenesGoBeforeTheClients() {
        try (CloudAuthClient client = client("app", Scheme.RP_BIO_ONLY)) {
            client.describeVerifyToken(r -> r.bizType("other").bizId(BizId.random()));
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(
                            () ->
                                    client.describeVerifyToken(
                                            r -> r.bizType("app").bizId(BizId.random())));
        }
        try (CloudAuthClient client = client("other", Scheme.RP_BIO_ONLY)) {
            client.describeVerifyToken(r -> r.scheme(Scheme.RP_BASIC).bizId(BizId.random()));
        }
        assertThat(emulator.calls()).hasSize(2);
    }

    private static VerifyMaterialRequest.Builder material() {
        return VerifyMaterialRequest.builder()
                .bizId(BizId.random())
                .name("测试")
                .idCardNumber(TestIdCards.passed())
                .faceImage(Image.url("https://cdn.example/face.jpg"));
    }

    private CloudAuthClient client(String bizType, Scheme scheme) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .bizType(bizType, scheme)
                .build();
    }
}
