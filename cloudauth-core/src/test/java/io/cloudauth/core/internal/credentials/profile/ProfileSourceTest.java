package io.cloudauth.core.internal.credentials.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.credentials.LogCapture;
import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.core.internal.time.SharedTime;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Call;
import io.cloudauth.error.CredentialsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProfileSourceTest {
    private static final Path FOLDER = Path.of("src/test/resources/profiles");
    private static final Path INI = FOLDER.resolve("credentials.ini");
    private static final Path JSON = FOLDER.resolve("config.json");

    private final SharedTime time = new SharedTime();
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(time.clock()).showPersonalData().start();
    private final Places places = new Places().time(time);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        emulator.close();
    }

    // every type of the ini file

    @Test
    void iniAccessKey() {
        assertThat(resolve(INI, "default")).isEqualTo(Credentials.of("iniId", "iniSecret"));
    }

    @Test
    void iniSts() {
        assertThat(resolve(INI, "session"))
                .isEqualTo(Credentials.session("sessionId", "sessionSecret", "sessionToken"));
    }

    @Test
    void iniRamRoleArn() {
        assertThat(resolve(INI, "role").securityToken()).isPresent();
        assertThat(onlyCall().parameters())
                .containsEntry("RoleArn", "acs:ram::1234567890123456:role/kyc")
                .containsEntry("RoleSessionName", "from-ini")
                .containsEntry("Policy", "{\"Version\":\"1\"}");
    }

    @Test
    void iniRamRoleArnTakesTheRoleFromTheEnvironment() {
        places.variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1234567890123456:role/environment");
        CredentialsException failure = failure(INI, "roleless");
        assertThat(failure).hasMessageContaining("STS refused with status 404 InvalidAccessKeyId");
        assertThat(onlyCall().parameters())
                .containsEntry("RoleArn", "acs:ram::1234567890123456:role/environment");
    }

    @Test
    void iniEcsRamRole() {
        assertThat(resolve(INI, "machine").securityToken()).isPresent();
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Credentials");
        assertThat(resolve(INI, "anymachine").securityToken()).isPresent();
        assertThat(actions()).contains("ecs:Role");
    }

    @Test
    void iniOidcRoleArn() {
        assertThat(resolve(INI, "pod").securityToken()).isPresent();
        assertThat(onlyCall().parameters())
                .containsEntry("OIDCToken", "a.test.token")
                .containsEntry("RoleSessionName", "from-pod");
    }

    // every mode of the command line

    @Test
    void cliAk() {
        assertThat(resolve(JSON, "keys")).isEqualTo(Credentials.of("cliId", "cliSecret"));
    }

    @Test
    void cliStsToken() {
        assertThat(resolve(JSON, "session"))
                .isEqualTo(Credentials.session("cliSessionId", "cliSessionSecret", "cliToken"));
    }

    @Test
    void cliRamRoleArn() {
        assertThat(resolve(JSON, "role").securityToken()).isPresent();
        assertThat(onlyCall().parameters())
                .containsEntry("RoleSessionName", "from-cli")
                .containsEntry("DurationSeconds", "1800")
                .containsEntry("Policy", "{\"Version\":\"1\"}")
                .containsEntry("ExternalId", "partner");
    }

    @Test
    void cliEcsRamRole() {
        assertThat(resolve(JSON, "machine").securityToken()).isPresent();
        assertThat(actions()).containsExactly("ecs:Token", "ecs:Credentials");
    }

    @Test
    void cliChainableRamRoleArn() {
        assertThat(resolve(JSON, "thrice").securityToken()).isPresent();
        assertThat(emulator.calls())
                .extracting(call -> call.parameters().get("RoleSessionName"))
                .containsExactly("from-cli", "second", "third");
        assertThat(emulator.calls().get(1).parameters()).containsEntry("DurationSeconds", "3600");
    }

    @Test
    void cliOidc() {
        assertThat(resolve(JSON, "pod").securityToken()).isPresent();
        assertThat(onlyCall().parameters()).containsEntry("OIDCToken", "a.test.token");
    }

    @Test
    void theCommandLineSaysWhichProfileIsCurrent() throws Exception {
        Path config = Files.createDirectories(folder.resolve(".aliyun")).resolve("config.json");
        places.home(folder);
        Files.copy(JSON, config);
        assertThat(commandLine().resolve().accessKeyId()).isEqualTo("cliId");
        Files.delete(config);
        Files.copy(FOLDER.resolve("broken/no-current.json"), config);
        assertThat(catchThrowableOfType(CredentialsException.class, commandLine()::resolve))
                .hasMessageEndingWith("there is no such profile in the file");
    }

    @Test
    void whatFailsBehindAProfileIsToldAsTheProfiles() {
        emulator.refuse("AssumeRole", "NoPermission", 403, 1);
        CredentialsException failure = failure(JSON, "role");
        assertThat(failure.tried()).hasSize(1);
        assertThat(failure.tried().get(0).provider()).isEqualTo("profile, assumeRole");
    }

    // the file in the course of time

    @Test
    void aFileThatCouldNotBeUsedIsReadAgain() throws Exception {
        Path file = folder.resolve("f");
        ProfileSource source = source(file, "default");
        assertThat(catchThrowableOfType(CredentialsException.class, source::resolve)).isNotNull();
        write(file, "first");
        assertThat(source.resolve().accessKeyId()).isEqualTo("first");
        write(file, "second");
        assertThat(source.resolve().accessKeyId()).isEqualTo("first");
    }

    @Test
    void aSessionInAFileIsReadAgainOnceItHasEnded() throws Exception {
        Path file = folder.resolve("f");
        write(file, "first");
        ProfileSource source = source(file, "default");
        Credentials first = source.resolve();
        write(file, "second");
        source.ended(first);
        assertThat(source.resolve().accessKeyId()).isEqualTo("second");
    }

    @Test
    void aRoleOfAProfileIsRenewedOnceItsSessionHasEnded() {
        ProfileSource source = source(JSON, "role");
        Credentials first = source.resolve();
        assertThat(source.resolve()).isSameAs(first);
        source.ended(first);
        assertThat(source.resolve()).isNotEqualTo(first);
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void aFileThatEverybodyCanReadWarnsOnce() throws Exception {
        Path file = folder.resolve("sentinel4711");
        write(file, "id");
        ProfileSource source = source(file, "default");
        try (LogCapture log = new LogCapture()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            source.resolve();
            assertThat(warnings(log)).isEmpty();

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            for (int i = 0; i < 3; i++) {
                source.ended(source.resolve());
            }
            assertThat(warnings(log))
                    .containsExactly(
                            "WARN profile: every user of this machine can read the file with the"
                                    + " credentials; make it readable for its owner only (chmod 600)");
        }
    }

    private static List<String> warnings(LogCapture log) {
        return log.lines().stream().filter(line -> line.startsWith("WARN")).toList();
    }

    private ProfileSource commandLine() {
        return ProfileSource.ofCommandLine(null, services(), places.environment());
    }

    private ProfileSource source(Path path, String profile) {
        return ProfileSource.given(path, profile, services(), places.environment());
    }

    private Services services() {
        return new Services(emulator.endpoint(), emulator.endpoint(), Duration.ofSeconds(30));
    }

    private Credentials resolve(Path path, String profile) {
        return source(path, profile).resolve();
    }

    private CredentialsException failure(Path path, String profile) {
        CredentialsException failure =
                catchThrowableOfType(
                        CredentialsException.class, () -> source(path, profile).resolve());
        assertThat(failure).hasMessageNotContaining("4711").hasNoCause();
        return failure;
    }

    private Call onlyCall() {
        assertThat(emulator.calls()).hasSize(1);
        return emulator.calls().get(0);
    }

    private List<String> actions() {
        return emulator.calls().stream().map(Call::action).toList();
    }

    private static void write(Path file, String id) throws Exception {
        String text =
                "\uFEFF[default]\r\ntype=sts\r\naccess_key_id="
                        + id
                        + "\r\nACCESS_KEY_SECRET = a#b;c # not a part of it\r\nsecurity_token=t\r\n";
        Files.write(file, text.getBytes(UTF_8));
    }
}
