package io.cloudauth.core.internal.credentials.profile;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.core.internal.credentials.Places;
import io.cloudauth.core.internal.credentials.remote.Services;
import io.cloudauth.credentials.Credentials;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and programs write them. */
@Timeout(60)
class FileTextTest {
    private static final Path FIELD = Path.of("src/test/resources/profiles/field");
    private static final String KEYS =
            "[default]\ntype = access_key\naccess_key_id = i\naccess_key_secret = s\n";

    @TempDir Path folder;

    // files of the field

    @ParameterizedTest
    @CsvSource({
        "crlf.json,akProfile,STS.abc",
        "utf8bom.json,akProfile,STS.abc",
        "utf16.json,akProfile,STS.abc",
        "quoted.ini,default,'\"LTAItest\"'",
        "vendor-readme-sample.ini,default,foo",
        "other-broken.ini,default,LTAItest"
    })
    void aFileOfTheFieldIsRead(String file, String profile, String id) {
        assertThat(resolve(FIELD.resolve(file), profile).accessKeyId()).isEqualTo(id);
    }

    // UTF-16

    @ParameterizedTest
    @MethodSource
    void utf16WithAMarkIsRead(Charset charset) throws Exception {
        Path file = Files.write(folder.resolve("f"), ("\uFEFF" + KEYS).getBytes(charset));
        assertThat(resolve(file, "default")).isEqualTo(Credentials.of("i", "s"));
    }

    static Stream<Charset> utf16WithAMarkIsRead() {
        return Stream.of(UTF_16LE, UTF_16BE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aTextWithZerosIsCalledByItsName(String charset) throws Exception {
        Path file = Files.write(folder.resolve("f"), KEYS.getBytes(charset));
        assertThatThrownBy(() -> resolve(file, "default"))
                .hasMessage(
                        "No credentials: profile: the file is not UTF-8 (it may be UTF-16); save"
                                + " it as UTF-8");
    }

    // lines of an ini file

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[other]\naccess_key_id\n",
                "[other]\n= 1\n",
                "[other\naccess_key_id = stolen\n",
                "  [other\naccess_key_id = stolen\n",
                "[other] x\naccess_key_id = stolen\n",
                "[[other]\naccess_key_id = stolen\n"
            })
    void anOddLineOfAnotherSectionDoesNoHarm(String other) throws Exception {
        assertThat(resolve(write(KEYS + other), "default")).isEqualTo(Credentials.of("i", "s"));
        assertThat(resolve(write(other + KEYS), "default")).isEqualTo(Credentials.of("i", "s"));
    }

    @Test
    void anOddLineIsReportedToItsOwnProfile() throws Exception {
        assertThatThrownBy(() -> resolve(FIELD.resolve("other-broken.ini"), "other"))
                .hasMessage(
                        "No credentials: profile: line 9 of the file is neither a [profile] line"
                                + " nor a setting");
        assertThatThrownBy(() -> resolve(write(KEYS + "[other\ntype = sts\n"), "other"))
                .hasMessage(
                        "No credentials: profile: line 5 of the file is neither a [profile] line"
                                + " nor a setting");
    }

    @Test
    void aValueIsContinuedByATab() throws Exception {
        String text = Files.readString(FIELD.resolve("continuation.ini"));
        assertThat(IniText.read(text).section("default"))
                .containsEntry("policy", "{\n\"Version\": \"1\",\n\"Statement\": []\n}")
                .containsEntry("role_session_name", "kyc");
    }

    @Test
    void aValueIsContinuedBySpacesAndMayContainBrackets() throws Exception {
        String text =
                "[p]\npolicy = {\"Statement\": # the policy\n  [\n  {\"a\": \"b=c # d\"}\n  ]}\n";
        assertThat(IniText.read(text).section("p"))
                .containsEntry("policy", "{\"Statement\":\n[\n{\"a\": \"b=c # d\"}\n]}");
    }

    @Test
    void indentedSettingsCommentsAndSectionsContinueNothing() throws Exception {
        String text =
                """
                [p]
                \ttype = access_key
                \taccess_key_id = i
                \t# a note
                \taccess_key_secret = s
                \t[q]
                \ttype = sts
                """;
        assertThat(resolve(write(text), "p")).isEqualTo(Credentials.of("i", "s"));
        assertThat(IniText.read(text).section("q")).containsOnlyKeys("type");
    }

    @Test
    void aSecretThatContinuesIsRefused() throws Exception {
        assertThatThrownBy(() -> resolve(write(KEYS + "\t/4711\n"), "default"))
                .hasMessageContaining("accessKeySecret must be printable ASCII")
                .hasMessageNotContaining("4711");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("f"), text);
    }

    private static Credentials resolve(Path path, String profile) {
        return ProfileSource.given(path, profile, Services.PUBLIC, new Places().environment())
                .resolve();
    }
}
