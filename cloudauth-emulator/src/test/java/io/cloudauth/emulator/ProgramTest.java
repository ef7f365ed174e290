package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void printsOneLineOnceItAnswers() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "io.cloudauth.emulator.Program",
                                        "--port",
                                        "0",
                                        "--access-key-secret",
                                        "another"))
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            assertThat(line)
                    .matches(
                            "cloudauth emulator listening on http://127\\.0\\.0\\.1:\\d+ "
                                    + " \\(AccessKey testAccessKeyId / another\\)");
            String endpoint = line.replaceAll(".*(http://[0-9.:]+) .*", "$1");
            URI health = URI.create(endpoint + "/_emulator/health");
            assertThat(
                            io.cloudauth.emulator.support.Rpc.send(
                                            HttpRequest.newBuilder(health).build())
                                    .status())
                    .isEqualTo(200);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.read(new String[] {"--nothing"}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arguments.read(new String[] {"--port"}))
                .hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> Arguments.read(new String[] {"--scene", "a=NoScheme"}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
