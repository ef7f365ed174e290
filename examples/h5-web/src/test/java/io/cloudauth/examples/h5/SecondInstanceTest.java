package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance says which setting to change, without a stack trace. */
@Tag("slow")
@Timeout(180)
class SecondInstanceTest {
    @TempDir Path data;

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                H5WebApplication.class,
                "--h5.data=" + data.resolve("first"),
                "--server.port=0",
                "--spring.main.register-shutdown-hook=false");
    }

    /** Starts a second instance in a process of its own, and returns what it printed. */
    private static String secondInstance(Path folder, String port)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-Dstdout.encoding=UTF-8",
                                        "-Dfile.encoding=UTF-8",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        H5WebApplication.class.getName(),
                                        "--h5.data=" + folder,
                                        "--server.port=" + port))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        return output;
    }

    @Test
    void databaseInUseNamesDirectoryAndPort() throws Exception {
        try (ConfigurableApplicationContext first = start()) {
            assertThat(first.isRunning()).isTrue();
            assertThat(secondInstance(data.resolve("first"), "0"))
                    .contains("Another instance of this application uses the database file")
                    .contains("-Dh5.data=./data2 -Dserver.port=8081", "请停止另一个实例")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void portInUseNamesTheSetting() throws Exception {
        try (ConfigurableApplicationContext first = start()) {
            String port = first.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(secondInstance(data.resolve("second"), port))
                    .contains("Port " + port + " is in use by another program")
                    .contains("-Dserver.port=", "已被其他程序占用")
                    .doesNotContain("\tat ");
        }
    }
}
