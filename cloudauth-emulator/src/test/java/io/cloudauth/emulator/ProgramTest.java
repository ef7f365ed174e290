package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.RunningProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void printsOneLineOnceItAnswers() throws Exception {
        try (RunningProgram program =
                new RunningProgram(List.of(), "--access-key-secret", "another")) {
            assertThat(program.firstLine())
                    .matches(
                            "cloudauth emulator listening on http://127\\.0\\.0\\.1:\\d+ "
                                    + " \\(AccessKey testAccessKeyId / another\\)");
            assertThat(program.get("health").status()).isEqualTo(200);
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
