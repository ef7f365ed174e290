package io.cloudauth.core.internal.credentials.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.error.CredentialsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file or a profile is told by one sentence, and no value of it. */
@Timeout(60)
class BrokenProfilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/profiles");
    private static final Path INI = FOLDER.resolve("credentials.ini");
    private static final Path JSON = FOLDER.resolve("config.json");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody       | there is no such profile in the file",
                "off          | the profile is disabled (enable = false)",
                "maybe        | enable must be true or false",
                "keypair      | type rsa_key_pair is not supported; use a role (ram_role_arn)",
                "unknown      | type must be one of access_key, sts, ram_role_arn, ecs_ram_role, oidc_role_arn",
                "typeless     | type is missing in the profile",
                "secretless   | access_key_secret is missing in the profile",
                "tokenless    | security_token is missing in the profile",
                "roleless     | role_arn is missing in the profile",
                "wrongrole    | role_arn cannot be used: roleArn must look like acs:ram::<account>:role/<name>",
                "wrongmachine | role_name cannot be used: roleName must be 1 to 128 letters, digits and . @ _ -",
                "providerless | oidc_provider_arn is missing in the profile"
            })
    void aBrokenProfileOfTheIniFile(String profile, String sentence) {
        assertThat(failure(INI, profile)).hasMessage("No credentials: profile: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody       | there is no such profile in the file",
                "keypair      | mode RsaKeyPair is not supported; use an AccessKey or a role (aliyun configure --mode AK or --mode RamRoleArn)",
                "command      | mode External is not supported, because the client runs no command that a file names; run the command before the program starts and set ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN, or run it in a provider of your own",
                "bearer       | mode BearerToken has no AccessKey, which signs each request; choose another profile (ALIBABA_CLOUD_PROFILE, or aliyun configure switch --profile)",
                "anonymous    | mode Anonymous has no AccessKey, which signs each request; choose another profile (ALIBABA_CLOUD_PROFILE, or aliyun configure switch --profile)",
                "sso          | mode CloudSSO: the file has no session that is still valid; run aliyun sts GetCallerIdentity --profile <name>, which renews it, or sign in again with aliyun configure --profile <name> --mode CloudSSO",
                "oauth        | mode OAuth: the file has no session that is still valid; run aliyun sts GetCallerIdentity --profile <name>, which renews it, or sign in again with aliyun configure --profile <name> --mode OAuth",
                "unknown      | mode must be one of AK, StsToken, RamRoleArn, RamRoleArnWithRoleName, ChainableRamRoleArn, EcsRamRole, OIDC, CredentialsURI, CloudSSO, OAuth",
                "modeless     | mode is missing in the profile",
                "secretless   | access_key_secret is missing in the profile",
                "tokenless    | sts_token is missing in the profile",
                "roleless     | ram_role_arn is missing in the profile",
                "tooshort     | expired_seconds cannot be used: duration must be 900 seconds to 12 hours",
                "nowhere      | sts_region cannot be used: the region of STS must look like cn-hangzhou",
                "circle       | source_profile forms a cycle; end the chain at a profile with an AccessKey",
                "itself       | source_profile forms a cycle; end the chain at a profile with an AccessKey",
                "sourceless   | source_profile names a profile that is not in the file",
                "onsso        | mode CloudSSO: the file has no session that is still valid; run aliyun sts GetCallerIdentity --profile <name>, which renews it, or sign in again with aliyun configure --profile <name> --mode CloudSSO",
                "elsewhere    | sts_endpoint cannot be used: the host must be under aliyuncs.com, such as sts.cn-hangzhou.aliyuncs.com",
                "providerless | oidc_provider_arn is missing in the profile"
            })
    void aBrokenProfileOfTheCommandLine(String profile, String sentence) {
        assertThat(failure(JSON, profile)).hasMessage("No credentials: profile: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-such-file      | there is no such file",
                "line.ini          | line 3 of the file is neither a [profile] line nor a setting",
                "no-section.ini    | line 1 of the file is neither a [profile] line nor a setting",
                "open-section.ini  | line 1 of the file is neither a [profile] line nor a setting",
                "empty.ini         | there is no such profile in the file",
                "cut.json          | the file is not one JSON object",
                "two-objects.json  | the file is not one JSON object",
                "no-list.json      | the file has no list of profiles",
                "strange-list.json | the file has no list of profiles"
            })
    void aBrokenFile(String file, String sentence) {
        assertThat(failure(FOLDER.resolve("broken").resolve(file), "default"))
                .hasMessage("No credentials: profile: " + sentence);
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsToldByItsPartAlone() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("pasted"),
                        """
                        [default]
                        type = access_key
                        access_key_id = sentinel\u200B
                        access_key_secret = s
                        """);
        assertThat(failure(file, "default"))
                .hasMessage(
                        "No credentials: profile: accessKeyId must be printable ASCII without"
                                + " spaces or line breaks");
    }

    @Test
    void aChainOfRolesThatIsLongerThanAnybodyNeeds() throws Exception {
        String profiles =
                IntStream.range(0, 7_000)
                        .mapToObj(
                                i ->
                                        ("{\"name\":\"%d\",\"mode\":\"ChainableRamRoleArn\","
                                                        + "\"source_profile\":\"%d\"}")
                                                .formatted(i, i + 1))
                        .collect(Collectors.joining(","));
        Path file =
                Files.writeString(
                        folder.resolve("long"), "{\"profiles\":[%s]}".formatted(profiles));
        assertThat(failure(file, "0"))
                .hasMessage(
                        "No credentials: profile: more than 20 profiles are linked by"
                                + " source_profile; shorten the chain");
    }

    @Test
    void aFolderAndAFileThatIsTooLarge() throws Exception {
        assertThat(failure(folder, "default"))
                .hasMessage("No credentials: profile: the file cannot be read");
        Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
        assertThat(failure(large, "default"))
                .hasMessage("No credentials: profile: the file is larger than 1 MiB");
    }

    private static CredentialsException failure(Path path, String profile) {
        ProfileSource source =
                ProfileSource.given(path, profile, Services.PUBLIC, new Places().environment());
        CredentialsException failure =
                catchThrowableOfType(CredentialsException.class, source::resolve);
        assertThat(failure).hasMessageNotContaining("4711").hasNoCause();
        return failure;
    }
}
