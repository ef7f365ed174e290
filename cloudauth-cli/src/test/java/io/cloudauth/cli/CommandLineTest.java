package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.output.ExitCode;
import io.cloudauth.cli.output.Texts;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final List<String> COMMANDS =
            List.of(
                    "token",
                    "result",
                    "verify",
                    "upload",
                    "download",
                    "doctor",
                    "batch",
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
                Cli.Result help = new Cli().in(language).run(command, "--help");
                assertThat(help.code()).isZero();
                assertThat(help.out())
                        .contains(texts.of("cloudauth." + command + ".usage.description"));
                // no option is without a description
                assertThat(help.out()).doesNotContainPattern("(?m)^ +--[a-z-]+(=<\\S+>)? *\\R +-");
                for (ExitCode code : ExitCode.values()) {
                    assertThat(help.out()).containsPattern("(?m)^ +" + code.number() + " +\\S");
                }
            }
        }
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
            assertThat(new Cli().run(command, "--help").out())
                    .doesNotContainPattern(
                            "--(access-key|secret|name|id-card|number|password|token)[a-z-]*=");
        }
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
