package io.cloudauth.core.internal.credentials.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OidcRoleTest {
    private static final String ARN = "acs:ram::1234567890123456:role/kyc";
    private static final String PROVIDER = "acs:ram::1234567890123456:oidc-provider/ack";

    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).showPersonalData().start();
    private final Places pod = new Places().time(time);

    @TempDir Path folder;

    @BeforeEach
    void mount() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "first+token/=\n");
        pod.variable("ALIBABA_CLOUD_ROLE_ARN", ARN)
                .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", PROVIDER)
                .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", token.toString())
                .variable("ALIBABA_CLOUD_ROLE_SESSION_NAME", "pod-7");
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aPodTakesOnItsRoleUnsignedAndWithNothingInTheUrl() {
        assertThat(role().resolve().securityToken()).isPresent();
        CloudAuthEmulator.Call call = emulator.calls().get(0);
        assertThat(call.action()).isEqualTo("AssumeRoleWithOIDC");
        assertThat(call.inUrl()).isEmpty();
        assertThat(call.parameters())
                .containsEntry("Version", "2015-04-01")
                .containsEntry("RoleArn", ARN)
                .containsEntry("OIDCProviderArn", PROVIDER)
                .containsEntry("OIDCToken", "first+token/=")
                .containsEntry("RoleSessionName", "pod-7")
                .containsEntry("DurationSeconds", "3600")
                .doesNotContainKeys("AccessKeyId", "Signature");
    }

    @Test
    void sixtyFourThreadsAtTheStartMakeOneRequest() throws Exception {
        CredentialsSource role = role();
        try (Crowd crowd = new Crowd(64)) {
            assertThat(Crowd.results(crowd.all(role::resolve))).hasSize(64);
        }
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void theTokenIsReadAnewForEachSession() throws Exception {
        CredentialsSource role = role();
        Credentials first = role.resolve();
        Files.writeString(folder.resolve("token"), "second");
        time.advance(Duration.ofHours(1));
        assertThat(role.resolve()).isNotEqualTo(first);
        assertThat(emulator.calls().get(1).parameters()).containsEntry("OIDCToken", "second");
    }

    @Test
    void whatTheBuilderWasToldGoesBeforeTheEnvironment() {
        Role configured =
                new Role().arn(ARN + "2").sessionName("told").endpoint(emulator.endpoint());
        OidcFetcher.source(configured, PROVIDER + "2", null, pod.environment()).resolve();
        assertThat(emulator.calls().get(0).parameters())
                .containsEntry("RoleArn", ARN + "2")
                .containsEntry("OIDCProviderArn", PROVIDER + "2")
                .containsEntry("RoleSessionName", "told");
    }

    @Test
    void whatIsMissingIsToldByItsName() {
        for (String variable :
                new String[] {
                    "ALIBABA_CLOUD_ROLE_ARN",
                    "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                    "ALIBABA_CLOUD_OIDC_TOKEN_FILE"
                }) {
            Places lacking =
                    new Places()
                            .variable("ALIBABA_CLOUD_ROLE_ARN", ARN)
                            .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", PROVIDER)
                            .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", "t")
                            .variable(variable, " ");
            assertThatThrownBy(
                            () ->
                                    OidcFetcher.source(
                                                    new Role(), null, null, lacking.environment())
                                            .resolve())
                    .hasMessage("No credentials: oidcRole: " + variable + " is not set");
        }
    }

    @Test
    void aTokenFileThatGivesNoTokenIsToldWithoutItsName() throws Exception {
        Files.writeString(folder.resolve("token"), " \n");
        assertThatThrownBy(role()::resolve)
                .hasMessage("No credentials: oidcRole: the token file holds no token");
        Files.delete(folder.resolve("token"));
        assertThatThrownBy(role()::resolve)
                .hasMessage("No credentials: oidcRole: the token file cannot be read");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsCode() {
        emulator.refuse("AssumeRoleWithOIDC", "AuthenticationFail.OIDCToken.Expired", 400, 1);
        assertThatThrownBy(role()::resolve)
                .hasMessageMatching(
                        "No credentials: oidcRole: STS refused with status 400"
                                + " AuthenticationFail.OIDCToken.Expired, request ID .*");
    }

    private CredentialsSource role() {
        return OidcFetcher.source(
                new Role().endpoint(emulator.endpoint()), null, null, pod.environment());
    }
}
