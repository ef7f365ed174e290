package io.cloudauth.core.internal.credentials.chain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.CredentialsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DefaultChainTest {
    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).start();
    private final Places places = new Places().time(time);
    private Services services = services(emulator.endpoint());

    @TempDir Path home;

    @BeforeEach
    void moveIn() {
        places.home(home);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void theSourcesAreAskedInTheVendorsOrder() throws Exception {
        // each that is added goes before those that are there
        places.variable(
                "ALIBABA_CLOUD_CREDENTIALS_URI", emulator.endpoint() + "/_emulator/credentials");
        services = services("http://127.0.0.1:9"); // discard: nobody there
        assertThat(actionsOf(chain())).containsExactly("uri:Credentials");

        services = services(emulator.endpoint());
        assertThat(actionsOf(chain())).containsExactly("ecs:Token", "ecs:Role", "ecs:Credentials");

        write(".alibabacloud/credentials", ini("third"));
        assertThat(chain().resolve().accessKeyId()).isEqualTo("third");
        write(".alibabacloud/credentials.ini", ini("second"));
        assertThat(chain().resolve().accessKeyId()).isEqualTo("second");
        write("named", ini("first"));
        places.variable("ALIBABA_CLOUD_CREDENTIALS_FILE", home.resolve("named").toString());
        assertThat(chain().resolve().accessKeyId()).isEqualTo("first");

        write(
                ".aliyun/config.json",
                "{\"current\":\"c\",\"profiles\":[{\"name\":\"c\",\"mode\":\"AK\","
                        + "\"access_key_id\":\"cli\",\"access_key_secret\":\"s\"}]}");
        assertThat(chain().resolve().accessKeyId()).isEqualTo("cli");
        places.variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");
        assertThat(chain().resolve().accessKeyId()).isEqualTo("first");

        write("token", "t");
        places.variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1234567890123456:role/kyc")
                .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/ack")
                .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", home.resolve("token").toString());
        assertThat(actionsOf(chain())).containsExactly("AssumeRoleWithOIDC");

        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "environment")
                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
        assertThat(chain().resolve().accessKeyId()).isEqualTo("environment");
        places.property("alibabacloud.accessKeyId", "property")
                .property("alibabacloud.accessKeySecret", "s");
        assertThat(chain().resolve().accessKeyId()).isEqualTo("property");
    }

    @Test
    void whereNoneHasAnyEachOnesReasonIsToldInOrderAndNoValue() {
        services = services("http://127.0.0.1:9");
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "sentinel4711");
        CredentialsException failure =
                catchThrowableOfType(CredentialsException.class, chain()::resolve);
        assertThat(failure.tried())
                .extracting(CredentialsException.Tried::toString)
                .containsExactly(
                        "systemProperties: alibabacloud.accessKeyId is not set",
                        "environment: ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set",
                        "oidcRole: ALIBABA_CLOUD_ROLE_ARN is not set",
                        "profile (config.json): there is no ~/.aliyun/config.json",
                        "profile (credentials.ini): there is neither"
                                + " ~/.alibabacloud/credentials.ini nor ~/.alibabacloud/credentials",
                        "ecsRole: the metadata service does not respond: this is not an ECS"
                                + " instance, or it is turned off",
                        "uri: ALIBABA_CLOUD_CREDENTIALS_URI is not set");
        assertThat(failure).hasMessageNotContaining("sentinel4711");
    }

    @Test
    void whatIsTurnedOffIsToldAsSuchAndNotAsked() {
        places.variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        assertThatThrownBy(chain()::resolve)
                .hasMessageContaining("ecsRole: turned off by ALIBABA_CLOUD_ECS_METADATA_DISABLED");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void theOneThatWasFoundIsTheOnlyOneAskedFromThenOn() {
        CredentialsSource chain = chain();
        Credentials first = chain.resolve();
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "other")
                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
        assertThat(chain.resolve()).isSameAs(first);
        chain.ended(first);
        assertThat(chain.resolve()).isNotEqualTo(first);
        assertThat(emulator.calls()).hasSize(6);
    }

    @Test
    void oneThatIsSetUpButDownGivesWayToNoOtherIdentity() {
        emulator.answerPage("ecs:Credentials", 500, 2);
        places.variable(
                "ALIBABA_CLOUD_CREDENTIALS_URI", emulator.endpoint() + "/_emulator/credentials");
        CredentialsException failure =
                catchThrowableOfType(CredentialsException.class, chain()::resolve);
        assertThat(failure.tried().get(failure.tried().size() - 1).provider()).isEqualTo("ecsRole");
        assertThat(failure.isRetryable()).isTrue();
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .doesNotContain("uri:Credentials");
    }

    @Test
    void theProfileIsTheCommandLinesOrThatOfTheIniFile() throws Exception {
        assertThatThrownBy(profiles()::resolve)
                .hasMessageContaining("there is no ~/.aliyun/config.json; profile")
                .hasMessageContaining("nor ~/.alibabacloud/credentials");
        write(".alibabacloud/credentials.ini", ini("sdks") + ini("other").replace("default", "o"));
        assertThat(profiles().resolve().accessKeyId()).isEqualTo("sdks");
        places.variable("ALIBABA_CLOUD_PROFILE", "o");
        assertThat(profiles().resolve().accessKeyId()).isEqualTo("other");
        places.variable("ALIBABA_CLOUD_CREDENTIALS_FILE", "sentinel4711");
        assertThatThrownBy(profiles()::resolve)
                .hasMessageEndingWith(
                        "the file that ALIBABA_CLOUD_CREDENTIALS_FILE names does not exist")
                .hasMessageNotContaining("sentinel4711");
    }

    @Test
    void aProfileThatIsNamedIsFoundInWhicheverFileHasIt() throws Exception {
        places.variable("ALIBABA_CLOUD_PROFILE", "default");
        write(
                ".aliyun/config.json",
                """
                {"current": "default", "profiles": [
                  {"name": "default", "mode": "AK", "access_key_id": "cli", "access_key_secret": "s"},
                  {"name": "mine", "mode": "AK", "access_key_id": "cliMine", "access_key_secret": "s"}]}
                """);
        write(".alibabacloud/credentials.ini", ini("sdks") + ini("o").replace("default", "other"));
        assertThat(profiles("mine").resolve().accessKeyId()).isEqualTo("cliMine");
        assertThat(profiles("other").resolve().accessKeyId()).isEqualTo("o");
        assertThat(profiles(null).resolve().accessKeyId()).isEqualTo("cli");
        assertThatThrownBy(profiles("nobodys")::resolve)
                .hasMessageContaining("config.json): there is no such profile")
                .hasMessageContaining("credentials.ini): there is no such profile")
                .hasMessageNotContaining("nobodys");
        assertThatThrownBy(() -> CredentialsProviders.profile(" "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Services services(String metadata) {
        return new Services(emulator.endpoint(), metadata, Duration.ofSeconds(30));
    }

    private CredentialsSource chain() {
        return DefaultChain.of(services, places.environment());
    }

    private CredentialsSource profiles() {
        return profiles(null);
    }

    private CredentialsSource profiles(@Nullable String name) {
        return DefaultChain.ofProfiles(name, services, places.environment());
    }

    private List<String> actionsOf(CredentialsSource chain) {
        emulator.reset();
        assertThat(chain.resolve().securityToken()).isPresent();
        return emulator.calls().stream().map(CloudAuthEmulator.Call::action).toList();
    }

    private static String ini(String id) {
        return "[default]\ntype = access_key\naccess_key_id = " + id + "\naccess_key_secret = s\n";
    }

    private void write(String path, String text) throws Exception {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
    }
}
