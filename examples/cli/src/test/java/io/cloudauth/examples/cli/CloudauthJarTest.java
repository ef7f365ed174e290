package io.cloudauth.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, started as its users start it. */
@Tag("jar")
@Timeout(300)
class CloudauthJarTest {

    @TempDir private Path folder;

    @Test
    void theJarRunsByItself() throws IOException, InterruptedException {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            Map<String, String> environment =
                    Map.of(
                            "CLOUDAUTH_ENDPOINT", emulator.endpoint(),
                            "CLOUDAUTH_BIZ_TYPE", "my-scene",
                            "ALIBABA_CLOUD_ACCESS_KEY_ID", emulator.accessKeyId(),
                            "ALIBABA_CLOUD_ACCESS_KEY_SECRET", emulator.accessKeySecret(),
                            "LC_MESSAGES", "zh_CN.UTF-8");
            Files.writeString(input(), "测试\n" + TestIdCards.rejectedWith(6) + "\n");

            assertThat(run(environment, "--version")).isZero();
            assertThat(out()).startsWith("cloudauth 0.");
            assertThat(
                            run(
                                    environment,
                                    "verify",
                                    "--person-stdin",
                                    "--face",
                                    "https://cdn.example/f"))
                    .isEqualTo(10);
            assertThat(out()).startsWith("未通过  ").doesNotContain("\u001b");
            assertThat(run(environment, "doctor")).isZero();
            assertThat(out()).contains("AccessKey 来自 environment");
        }
    }

    private int run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", System.getProperty("cli.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        return builder.redirectInput(input().toFile())
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
