package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Texts;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final List<String> COMMANDS =
            List.of(
                    "face",
                    "face init",
                    "face result",
                    "face contrast",
                    "face compare",
                    "face liveness",
                    "face find",
                    "face delete",
                    "check",
                    "check id2",
                    "check mobile3",
                    "token",
                    "result",
                    "verify",
                    "upload",
                    "download",
                    "doctor",
                    "batch",
                    "report",
                    "emulator",
                    "completion");

    @ParameterizedTest
    @ValueSource(strings = {"cli.md", "zh/cli.md"})
    void theDocumentsListTheExitCodes(String document) throws IOException {
        String text = Files.readString(Path.of("../docs").resolve(document));
        List<String> documented =
                Pattern.compile("(?m)^\\| `([0-9]+)` \\| ([A-Z_]+) \\|")
                        .matcher(text)
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .toList();

        assertThat(documented)
                .isEqualTo(
                        Arrays.stream(ExitCode.values())
                                .map(code -> code.number() + " " + code.name())
                                .toList());
        assertThat(text).contains(COMMANDS.stream().map(name -> "`" + name + "`").toList());
    }

    @Test
    void everyCommandExplainsItselfInBothLanguages() {
        for (String language : List.of("en", "zh")) {
            Texts texts = Texts.in(language);
            for (String command : COMMANDS) {
                Cli.Result help = help(language, command);
                assertThat(help.code()).isZero();
                assertThat(help.out())
                        .contains(texts.of(key(command) + ".usage.description"))
                        .contains(
                                texts.of(key(command) + ".example")
                                        .lines()
                                        .map(line -> "\n  " + line + "\n")
                                        .toList())
                        .contains("cloudauth " + command);
                // no option is without a description
                assertThat(help.out()).doesNotContainPattern("(?m)^ +--[a-z-]+(=<\\S+>)? *\\R +-");
                for (ExitCode code : ExitCode.values()) {
                    assertThat(help.out()).containsPattern("(?m)^ +" + code.number() + " +\\S");
                }
            }
        }
    }

    private static Cli.Result help(String language, String command) {
        return new Cli().in(language).run((command + " --help").split(" ", -1));
    }

    private static String key(String command) {
        return "cloudauth." + command.replace(' ', '.');
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaceholders() {
        Texts english = Texts.in("en");
        Texts chinese = Texts.in("zh");

        assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
        for (String key : english.bundle().keySet()) {
            assertThat(placeholders(chinese.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.bundle().getString(key)));
        }
    }

    /** Returns the sorted placeholders of a text: position and conversion. */
    private static List<String> placeholders(String text) {
        List<String> placeholders = new ArrayList<>();
        int next = 1;
        for (MatchResult match :
                Pattern.compile("%(?:([0-9]+)\\$)?[,.0-9]*([sdf])")
                        .matcher(text)
                        .results()
                        .toList()) {
            int position = match.group(1) == null ? next++ : Integer.parseInt(match.group(1));
            placeholders.add(position + match.group(2));
        }
        Collections.sort(placeholders);
        return placeholders;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--access-key-secret=Hu5hHu5h",
                "--name=Hu5hHu5h",
                "Hu5hHu5h",
                "--scheme=Hu5hHu5h",
                "--proxy=http://user:Hu5hHu5h@proxy.example",
                "--endpoint=http://Hu5hHu5h.example"
            })
    void argumentsAreNotRepeatedInErrors(String argument) {
        Cli.Result result = new Cli().run("token", "--no-person", "--biz-type", "x", argument);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out() + result.err()).isNotBlank().doesNotContain("Hu5h");
    }

    @Test
    void noOptionTakesASecretOrAPerson() {
        for (String command : COMMANDS) {
            assertThat(help("en", command).out())
                    .doesNotContainPattern(
                            "--(access-key|secret|name|id-card|number|mobile|phone|password|token)[a-z-]*=");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "verfiy, Unknown command: verfiy. Did you mean verify?",
        "contrast, Unknown command: contrast. Did you mean face contrast?",
        "face inti, Unknown command: inti. Did you mean init?",
        "verify --fase=x, Unknown option: --fase. Did you mean --face?",
        "token --bizType=x, Unknown option: --bizType. Did you mean --biz-type?",
        "token --xyz-xyz, Unknown option: --xyz-xyz",
        "face, 'Specify a command: init, result, contrast, compare, liveness, find, delete.'",
    })
    void aMistypedWordIsNamedWithTheNearestOne(String line, String message) {
        Cli.Result result = new Cli().run(line.split(" ", -1));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines().findFirst()).hasValue(message);
        assertThat(new Cli().in("zh").run(line.split(" ", -1)).err())
                .containsPattern("未知|请指定")
                .doesNotContain("Unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "zhangsan", "11010519491231002X", "--Hu5hHu5h=1"})
    void aWordThatIsNearNothingIsNotRepeated(String word) {
        for (String group : List.of("", "face ")) {
            Cli.Result result = new Cli().run((group + word).split(" ", -1));

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains("Unknown")
                    .doesNotContain(word.replaceFirst("=.*", ""));
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReason(@TempDir Path folder) throws IOException {
        Path noCertificate = Files.writeString(folder.resolve("corp.pem"), "none");
        Cli cli = new Cli().with("CLOUDAUTH_SCENE_ID", "1000000006").person("a", "b");

        assertThat(cli.run("batch", folder.resolve("people.csv").toString()).err())
                .startsWith("people.csv cannot be read: the file does not exist.");
        assertThat(cli.run("batch", folder.toString()).err())
                .startsWith("The file cannot be read: it is a folder.");
        assertThat(cli.run("batch", "张三").err())
                .startsWith("The file cannot be read: the file does not exist.")
                .doesNotContain("张三");
        assertThat(cli.run("result", "a", "--biz-type", "x", "--ca-file", "no.pem").err())
                .startsWith("no.pem cannot be read: the file does not exist.");
        assertThat(cli.run("doctor", "--ca-file", noCertificate.toString()).err())
                .startsWith("corp.pem does not contain certificates");
        assertThat(cli.run("result", "a", "--biz-type", "x", "--profile-file", "no.ini").err())
                .startsWith("no.ini cannot be read: the file does not exist.");
        assertThat(cli.run("face", "init", "--meta-info", "meta.json").err())
                .startsWith("meta.json cannot be read: the file does not exist.");
        assertThat(cli.in("zh").run("face", "init", "--meta-info", "meta.json").err())
                .startsWith("无法读取文件 meta.json：文件不存在。");
    }

    @Test
    void anImageThatCannotBeReadIsNamedByItsOption() {
        Cli cli =
                new Cli()
                        .key("id", "secret")
                        .with("CLOUDAUTH_SCENE_ID", "1000000006")
                        .person("测试", TestIdCards.passed());

        Cli.Result result = cli.run("face", "contrast", "--face", "/no/张三.jpg");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("faceImage (--face) cannot be read: the file does not exist")
                .doesNotContain("张三");
    }

    @Test
    void errorsAreJsonToo() {
        assertThat(new Cli().run("token", "--json").out())
                .startsWith("{\"error\":{\"kind\":\"usage\"")
                .contains("\"exitCode\":2");
        assertThat(new Cli().run("verify", "--json").out()).contains("\"exitCode\":2");
    }

    @Test
    void theShellCompletesCommandsAndOptions() {
        assertThat(new Cli().run("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("doctor", "--resubmit-unknown", "complete -F");
    }

    @Test
    void theLanguageIsThatOfTheShell() {
        assertThat(Cloudauth.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo("zh");
        assertThat(Cloudauth.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C")))
                .isEqualTo("en");
        assertThat(Cloudauth.language(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo("en");
    }
}
