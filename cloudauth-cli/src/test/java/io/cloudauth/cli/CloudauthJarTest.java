package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the executable jar, started in its own process. */
@Tag("jar")
@Timeout(300)
class CloudauthJarTest {

    @TempDir private Path folder;

    @Test
    void theJarRunsByItself() throws IOException, InterruptedException {
        Process emulator = started(Map.of(), "emulator", "--port", "0", "--json").start();
        try {
            Map<String, String> environment = environment(firstLine(emulator));
            Files.writeString(input(), "测试\n" + TestIdCards.rejectedWith(6) + "\n");

            assertThat(run(environment, "--version")).isZero();
            assertThat(out()).matches("cloudauth [0-9][^ ]+( \\([0-9a-f]{7,}\\))?\\s*");
            assertThat(
                            run(
                                    environment,
                                    "verify",
                                    "--person-stdin",
                                    "--face",
                                    "https://cdn.example/f"))
                    .isEqualTo(10);
            assertThat(out()).startsWith("认证不通过  ").doesNotContain("\u001b");
            assertThat(run(environment, "doctor")).isZero();
            assertThat(out()).contains("AccessKey 来自 environment");
        } finally {
            emulator.destroy();
            emulator.waitFor();
        }
    }

    private static String firstLine(Process program) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
    }

    private static Map<String, String> environment(String emulator) {
        Matcher matcher =
                Pattern.compile(
                                "\"endpoint\":\"(.+?)\",\"accessKeyId\":\"(.+?)\",\"accessKeySecret\":\"(.+?)\"")
                        .matcher(emulator);
        assertThat(matcher.find()).as(emulator).isTrue();
        return Map.of(
                "CLOUDAUTH_ENDPOINT", matcher.group(1),
                "CLOUDAUTH_BIZ_TYPE", "my-scene",
                "ALIBABA_CLOUD_ACCESS_KEY_ID", matcher.group(2),
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", matcher.group(3),
                "LC_MESSAGES", "zh_CN.UTF-8");
    }

    private static ProcessBuilder started(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("cli.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        return builder;
    }

    private int run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return started(environment, arguments)
                .redirectInput(input().toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }

    private Path input() {
        return folder.resolve("in.txt");
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }
}
