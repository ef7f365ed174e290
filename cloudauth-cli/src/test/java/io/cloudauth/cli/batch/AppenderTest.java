package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AppenderTest {

    @Test
    void nothingFollowsALineThatCouldNotBeWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("results.csv");
        FullDiskChannel disk = new FullDiskChannel(file);
        try (Appender appender = new Appender(disk)) {
            appender.append("first\n");
            disk.fillsUp();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> appender.append("second\n"));
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> appender.append("third\n"));
        }
        assertThat(file).hasContent("first\n");
    }
}
