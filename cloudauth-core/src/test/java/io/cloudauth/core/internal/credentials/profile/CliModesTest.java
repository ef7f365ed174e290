package io.cloudauth.core.internal.credentials.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Call;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modes of the command line whose credentials another program or service supplies. */
@Timeout(60)
class CliModesTest {
    private static final Path FIELD = Path.of("src/test/resources/profiles/field");
    private static final String ROLE = "acs:ram::1234567890123456:role/kyc";

    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).showPersonalData().start();
    private final Places places = new Places().time(time);
    private Services services =
            new Services(emulator.endpoint(), emulator.endpoint(), Duration.ofSeconds(30));

    @TempDir Path folder;

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void aSessionOfCloudSsoIsUsedUntilItExpires() {
        assertThat(source(FIELD.resolve("cloudsso.json"), "sso").resolve())
                .isEqualTo(
                        Credentials.session(
                                "STS.NTtestcloudsso",
                                "testsecretcloudsso",
                                "CAISsessiontoken",
                                Instant.ofEpochSecond(4102444800L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CloudSSO", "OAuth"})
    void anExpiredSessionNamesTheCommandsAndANewOneIsRead(String mode) throws Exception {
        Path file = signedIn(mode, "first", time.now().plusSeconds(60).getEpochSecond());
        ProfileSource source = source(file, "base");
        assertThat(source.resolve().accessKeyId()).isEqualTo("first");
        time.advance(Duration.ofSeconds(61));
        String reason =
                "No credentials: profile: mode "
                        + mode
                        + ": the file has no session that is still valid; run aliyun sts"
                        + " GetCallerIdentity --profile <name>, which renews it, or sign in again"
                        + " with aliyun configure --profile <name> --mode "
                        + mode;
        assertThatThrownBy(source::resolve).hasMessage(reason);
        signedIn(mode, "second", time.now().plusSeconds(60).getEpochSecond());
        assertThat(source.resolve().accessKeyId()).isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_key_id", "access_key_secret", "sts_token", "sts_expiration"})
    void aSessionThatIsNotCompleteIsNone(String missing) throws Exception {
        Path file = signedIn("CloudSSO", "id", time.now().plusSeconds(60).getEpochSecond());
        Files.writeString(file, Files.readString(file).replace(missing, "x"));
        assertThatThrownBy(source(file, "base")::resolve)
                .hasMessageContaining("mode CloudSSO: the file has no session");
    }

    @Test
    void aRoleOverASignedInProfileReadsTheNewSession() throws Exception {
        Path file = signedIn("CloudSSO", "first", time.now().plusSeconds(60).getEpochSecond());
        ProfileSource source = source(file, "role");
        assertThatThrownBy(source::resolve).hasMessageContaining("InvalidAccessKeyId");
        time.advance(Duration.ofSeconds(61));
        assertThatThrownBy(source::resolve)
                .hasMessageContaining("mode CloudSSO: the file has no session");
        signedIn("CloudSSO", "second", time.now().plusSeconds(60).getEpochSecond());
        time.advance(Duration.ofSeconds(31));
        assertThatThrownBy(source::resolve).hasMessageContaining("InvalidAccessKeyId");
        assertThat(emulator.calls())
                .extracting(call -> call.parameters().get("AccessKeyId"))
                .containsExactly("first", "second");
    }

    @Test
    void credentialsUri() throws Exception {
        Path file = withPort("credentials-uri.json");
        assertThat(source(file, "default").resolve().securityToken()).isPresent();
        assertThat(actions()).containsExactly("uri:Credentials");
    }

    @Test
    void theEnvironmentNamesTheCredentialsUri() throws Exception {
        places.variable(
                "ALIBABA_CLOUD_CREDENTIALS_URI", emulator.endpoint() + "/_emulator/credentials");
        Path file = write("{'name':'a','mode':'CredentialsURI'}");
        assertThat(source(file, "a").resolve().securityToken()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "TRUE"})
    void theEnvironmentForbidsTheCredentialsUri(String value) throws Exception {
        places.variable("ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS", value);
        assertThatThrownBy(source(withPort("credentials-uri.json"), "default")::resolve)
                .hasMessage(
                        "No credentials: profile: turned off by"
                                + " ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS");
        assertThat(actions()).isEmpty();
    }

    @Test
    void anInvalidCredentialsUriIsNotQuoted() throws Exception {
        Path file = write("{'name':'a','mode':'CredentialsURI','credentials_uri':'file:///4711'}");
        assertThatThrownBy(source(file, "a")::resolve)
                .hasMessage(
                        "No credentials: profile: credentials_uri cannot be used: a credentials URI"
                                + " must begin with https:// or http:// and name a host, no user");
    }

    @Test
    void ramRoleArnWithRoleName() throws Exception {
        Path file = folder.resolve("f");
        Files.writeString(
                file,
                Files.readString(FIELD.resolve("role-with-ecs.json"))
                        .replace("ecs-role", "cloudauth-emulator-role"));
        assertThat(source(file, "default").resolve().securityToken()).isPresent();
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Credentials", "AssumeRole");
        assertThat(emulator.calls().get(2).parameters())
                .containsEntry("RoleArn", ROLE)
                .containsEntry("RoleSessionName", "kyc");
    }

    @Test
    void theEnvironmentSuppliesTheArnsAndTheTokenOfAPod() {
        places.variable("ALIBABA_CLOUD_ROLE_ARN", ROLE);
        places.variable(
                "ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1234567890123456:oidc-provider/ack");
        places.variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", "src/test/resources/profiles/oidc-token");
        assertThat(source(FIELD.resolve("oidc-env.json"), "rrsa").resolve().securityToken())
                .isPresent();
        assertThat(emulator.calls().get(0).parameters())
                .containsEntry("RoleArn", ROLE)
                .containsEntry("OIDCProviderArn", "acs:ram::1234567890123456:oidc-provider/ack")
                .containsEntry("OIDCToken", "a.test.token")
                .containsEntry("RoleSessionName", "kyc");
    }

    @Test
    void theStsEndpointOfAProfileIsUsed() throws Exception {
        services = new Services("http://127.0.0.1:1", "http://127.0.0.1:1", Duration.ofSeconds(30));
        Path file =
                write(
                        "{'name':'a','mode':'RamRoleArn','access_key_id':'id',"
                                + "'access_key_secret':'s','ram_role_arn':'"
                                + ROLE
                                + "','sts_region':'cn-hangzhou','sts_endpoint':'"
                                + emulator.endpoint()
                                + "'}");
        assertThatThrownBy(source(file, "a")::resolve).hasMessageContaining("InvalidAccessKeyId");
        assertThat(actions()).containsExactly("AssumeRole");
    }

    // a profile without mode

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "AK           | 'access_key_id':'i','access_key_secret':'s'",
                "StsToken     | 'access_key_id':'i','access_key_secret':'s','sts_token':'t'",
                "RamRoleArn   | 'access_key_id':'i','access_key_secret':'s','ram_role_arn':'x'",
                "RsaKeyPair   | 'private_key':'k','key_pair_name':'n'",
                "EcsRamRole   | 'ram_role_name':'r'",
                "External     | 'process_command':'c'",
                "OIDC         | 'oidc_provider_arn':'p','oidc_token_file':'f','ram_role_arn':'r'",
                "CloudSSO     | 'cloud_sso_sign_in_url':'u'"
            })
    void theModeFollowsFromTheSettings(String mode, String settings) throws Exception {
        Settings profile = new Settings(name -> settings.contains("'" + name + "'") ? "x" : null);
        assertThat(CliMode.of(profile, places.environment())).isEqualTo(mode);
    }

    @Test
    void theProfileDefaultIsCurrentIfTheFileNamesNone() throws Exception {
        Path aliyun = Files.createDirectories(folder.resolve(".aliyun"));
        Files.copy(FIELD.resolve("no-current.json"), aliyun.resolve("config.json"));
        places.home(folder);
        assertThat(ProfileSource.ofCommandLine(null, services, places.environment()).resolve())
                .isEqualTo(Credentials.of("LTAItest", "testsecret"));
    }

    private Path signedIn(String mode, String id, long expiresAt) throws Exception {
        return write(
                "{'name':'base','mode':'"
                        + mode
                        + "','access_key_id':'"
                        + id
                        + "','access_key_secret':'s','sts_token':'t','sts_expiration':"
                        + expiresAt
                        + "},{'name':'role','mode':'ChainableRamRoleArn','source_profile':'base',"
                        + "'ram_role_arn':'"
                        + ROLE
                        + "'}");
    }

    private Path withPort(String name) throws Exception {
        return Files.writeString(
                folder.resolve("f"),
                Files.readString(FIELD.resolve(name))
                        .replace(
                                "http://127.0.0.1:PORT/uri",
                                emulator.endpoint() + "/_emulator/credentials"));
    }

    private Path write(String profiles) throws Exception {
        String text = "{'profiles':[" + profiles + "]}";
        return Files.writeString(folder.resolve("f"), text.replace('\'', '"'));
    }

    private ProfileSource source(Path path, String profile) {
        return ProfileSource.given(path, profile, services, places.environment());
    }

    private List<String> actions() {
        return emulator.calls().stream().map(Call::action).toList();
    }
}
