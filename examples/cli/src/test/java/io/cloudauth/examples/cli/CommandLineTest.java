package io.cloudauth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.examples.cli.output.ExitCode;
import io.cloudauth.examples.cli.output.Texts;
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
    @ValueSource(strings = {"cli.md", "cli.zh-CN.md"})
    void theDocumentsListTheExitCodes(String document) throws IOException {
        String text = Files.readString(Path.of("../../docs").resolve(document));
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
                Cli.Ended help = new Cli().in(language).run(command, "--help");
                assertThat(help.code()).isZero();
                assertThat(help.out())
                        .contains(texts.of("cloudauth." + command + ".usage.description"));
                // an option without a description would stand alone in its line
                assertThat(help.out()).doesNotContainPattern("(?m)^ +--[a-z-]+(=<\\S+>)? *\\R +-");
                for (ExitCode code : ExitCode.values()) {
                    assertThat(help.out()).containsPattern("(?m)^ +" + code.number() + " +\\S");
                }
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
        Texts english = Texts.in("en");
        Texts chinese = Texts.in("zh");

        assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
        for (String key : english.bundle().keySet()) {
            assertThat(places(chinese.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(places(english.bundle().getString(key)));
        }
    }

    /** Which values a text takes, in the order in which they are given. */
    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        int next = 1;
        for (MatchResult place :
                Pattern.compile("%(?:([0-9]+)\\$)?[,.0-9]*([sdf])")
                        .matcher(text)
                        .results()
                        .toList()) {
            int which = place.group(1) == null ? next++ : Integer.parseInt(place.group(1));
            places.add(which + place.group(2));
        }
        Collections.sort(places);
        return places;
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
    void whatStoodOnTheCommandLineIsNotRepeated(String argument) {
        Cli.Ended ended = new Cli().run("token", "--no-person", "--biz-type", "x", argument);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out() + ended.err()).isNotBlank().doesNotContain("Hu5h");
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
