package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.model.BizId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CredentialsProviderTest {
    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void providerStaticSignsWithTheKeys() {
        callsWith(
                "provider=static",
                "access-key-id=" + emulator.accessKeyId(),
                "access-key-secret=" + emulator.accessKeySecret());
    }

    @Test
    void providerAutoWithKeysSignsWithThem() {
        callsWith(
                "access-key-id=" + emulator.accessKeyId(),
                "access-key-secret=" + emulator.accessKeySecret());
    }

    @Test
    void providerAutoWithEmptyKeysTakesTheChain() {
        with("access-key-id=", "access-key-secret=${NO_SUCH_VARIABLE:}", "security-token=")
                .run(
                        context ->
                                assertThat(context.getBean(CredentialsProvider.class))
                                        .hasSameClassAs(CredentialsProviders.defaultChain()));
    }

    @Test
    void providerAutoWithAnEmptyTokenTakesTheKeys() {
        callsWith(
                "access-key-id=" + emulator.accessKeyId(),
                "access-key-secret=" + emulator.accessKeySecret(),
                "security-token=");
    }

    @Test
    void providerStaticWithTokenGivesASession() {
        with("access-key-id=id", "access-key-secret=secret", "security-token=token")
                .run(
                        context ->
                                assertThat(
                                                context.getBean(CredentialsProvider.class)
                                                        .resolve()
                                                        .securityToken())
                                        .hasValueSatisfying(
                                                token ->
                                                        assertThat(token.reveal())
                                                                .isEqualTo("token")));
    }

    @Test
    void providerAssumeRoleSignsWithASessionOfTheRole() {
        callsWith(
                "provider=assume-role",
                "role-arn=" + ROLE,
                "role-session-name=kyc-service",
                "external-id=ours",
                "policy={}",
                "duration=15m",
                "sts-endpoint=" + emulator.endpoint(),
                "source.access-key-id=" + emulator.accessKeyId(),
                "source.access-key-secret=" + emulator.accessKeySecret());

        assertThat(emulator.calls())
                .filteredOn(call -> call.action().equals("AssumeRole"))
                .singleElement()
                .satisfies(
                        call ->
                                assertThat(call.parameters())
                                        .containsEntry("RoleArn", ROLE)
                                        .containsEntry("RoleSessionName", "kyc-service")
                                        .containsEntry("DurationSeconds", "900")
                                        .containsKeys("ExternalId", "Policy"));
    }

    @Test
    void providerOidcSignsWithASessionOfTheRole(@TempDir Path directory) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "header.payload.signature");
        callsWith(
                "provider=oidc",
                "role-arn=" + ROLE,
                "oidc-provider-arn=acs:ram::1234567890123456:oidc-provider/ack",
                "oidc-token-file=" + token,
                "sts-endpoint=" + emulator.endpoint());

        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .contains("AssumeRoleWithOIDC");
    }

    @Test
    void providerProfileReadsTheFile(@TempDir Path directory) throws IOException {
        Path file =
                Files.writeString(
                        directory.resolve("credentials.ini"),
                        """
                        [kyc]
                        type = access_key
                        access_key_id = %s
                        access_key_secret = %s
                        """
                                .formatted(emulator.accessKeyId(), emulator.accessKeySecret()));
        callsWith("provider=profile", "profile=kyc", "profile-file=" + file);
    }

    @Test
    void providerProfileByItsNameIsLookedForInTheUsersHome() {
        with("provider=profile", "profile=nobodys-profile-4711")
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        context.getBean(CredentialsProvider.class)
                                                                .resolve())
                                        .isInstanceOf(CredentialsException.class)
                                        .hasMessageContaining("config.json")
                                        .hasMessageContaining("credentials.ini")
                                        .hasMessageNotContaining("4711"));
    }

    @Test
    void providerUriAsksTheAddress() {
        with("provider=uri", "uri=" + emulator.endpoint() + "/nothing-here")
                .run(
                        context ->
                                assertThatThrownBy(
                                                () ->
                                                        context.getBean(CredentialsProvider.class)
                                                                .resolve())
                                        .isInstanceOf(CredentialsException.class));
        assertThat(emulator.calls()).isEmpty();
    }

    /** {@code ${MY_PROFILE:}} is empty where the variable does not exist. */
    @ParameterizedTest
    @CsvSource({
        "profile, profile",
        "profile, profile-file",
        "oidc, oidc-provider-arn",
        "oidc, oidc-token-file",
        "ecs-role, ecs-role-name",
        "uri, uri"
    })
    void providerWithAnEmptySettingIsAsWithoutIt(String provider, String setting) {
        with("provider=" + provider, setting + "=${NO_SUCH_VARIABLE:}")
                .run(context -> assertThat(context).hasSingleBean(CloudAuthClient.class));
    }

    @ParameterizedTest
    @CsvSource({"auto", "environment", "profile", "oidc", "ecs-role", "uri"})
    void providerThatHasNothingNowLetsTheApplicationStart(String provider) {
        with("provider=" + provider)
                .run(context -> assertThat(context).hasSingleBean(CloudAuthClient.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    static      |                                  | access-key-id
                    assume-role |                                  | role-arn
                    assume-role | role-session-name=x              | role-session-name
                    assume-role | duration=5m                      | duration
                    assume-role | sts-endpoint=http://far.example  | sts-endpoint
                    assume-role | source.provider=assume-role      | source.provider
                    assume-role | source.provider=static           | source.access-key-secret
                    oidc        | role-session-name=x              | role-session-name
                    ecs-role    | ecs-role-name=no spaces          | ecs-role-name
                    uri         | uri=ftp://somewhere              | uri
                    profile     | profile-file=/tmp/none           | profile
                    """)
    void providerWrongSettingIsRefusedByItsName(String provider, String setting, String property) {
        String[] settings =
                setting == null
                        ? new String[] {"provider=" + provider}
                        : new String[] {"provider=" + provider, "role-arn=" + ROLE, setting};
        with(settings)
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining(
                                                "cloudauth.credentials." + property + ": "));
    }

    private void callsWith(String... settings) {
        with(settings)
                .run(
                        context ->
                                assertThat(
                                                context.getBean(CloudAuthClient.class)
                                                        .describeVerifyResult(BizId.random()))
                                        .isNotNull());
    }

    private ApplicationContextRunner with(String... settings) {
        ApplicationContextRunner runner =
                Contexts.starter()
                        .withPropertyValues(
                                "cloudauth.endpoint=" + emulator.endpoint(),
                                "cloudauth.biz-type=test");
        for (String setting : settings) {
            runner = runner.withPropertyValues("cloudauth.credentials." + setting);
        }
        return runner;
    }
}
