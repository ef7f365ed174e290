package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.support.EndedProgram;
import io.cloudauth.emulator.support.RunningProgram;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theHelpNamesEveryOptionInTheLanguageOfTheSystem() throws Exception {
        EndedProgram english = EndedProgram.run("en_US.UTF-8", "--help");
        EndedProgram chinese = EndedProgram.run("zh_CN.UTF-8", "--port", "0", "-h");
        assertThat(english.out()).startsWith("Usage: java -jar").doesNotContain("用法");
        assertThat(chinese.out()).startsWith("用法：java -jar").doesNotContain("Usage");
        for (EndedProgram help : List.of(english, chinese)) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out())
                    .contains(
                            "--port",
                            "--bind",
                            "--access-key-id",
                            "--access-key-secret",
                            "--scene",
                            "--show-personal-data",
                            "--allow-callbacks-to",
                            "--tls <",
                            "--tls-host",
                            "--public-url",
                            "--health",
                            "--test-number",
                            "--help");
        }
    }

    @ParameterizedTest
    @CsvSource({"--prot, --port", "--scenes, --scene", "--test-numbers=204, --test-number"})
    void aWrongOptionIsNamedAndTheNearestSuggested(String wrong, String nearest) throws Exception {
        EndedProgram program = EndedProgram.run("C", wrong);
        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.err())
                .contains(wrong.replaceAll("=.*", ""), "did you mean " + nearest + "?")
                .doesNotContain("Exception", "\tat ");
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aSecretInTheWrongPlace", "--access-key-secrets=aSecretInTheWrongPlace"})
    void noValueIsInAMessage(String argument) {
        assertThatThrownBy(() -> Arguments.read(new String[] {argument}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("aSecret");
    }

    @Test
    void optionsThatAreInvalidAreNamed() {
        assertInvalid("unknown option · 未知选项: --nothing; see --help", "--nothing");
        assertInvalid("--port needs a value", "--port");
        assertInvalid("--port must be", "--port", "65536");
        assertInvalid("--scene needs", "--scene", "a=NoScheme");
    }

    private static void assertInvalid(String message, String... arguments) {
        assertThatThrownBy(() -> Arguments.read(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anOptionTakesItsValueAfterAnEqualsSign() {
        try (CloudAuthEmulator emulator =
                Arguments.read(new String[] {"--port=0", "--access-key-secret=a=b"}).start()) {
            assertThat(emulator.accessKeySecret()).isEqualTo("a=b");
        }
    }

    @Test
    void aTestNumberIsPrintedAlone() throws Exception {
        EndedProgram program = EndedProgram.run("C", "--test-number", "204");
        assertThat(program.out()).isEqualToIgnoringNewLines(TestIdCards.faceSubCode(204));
        assertThat(program.err()).isEmpty();
        assertThat(program.exitCode()).isZero();
        EndedProgram unknown = EndedProgram.run("C", "--test-number", "902");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .contains("-1, 0 to 899, 900, 901, 903, 931 to 936, 990 to 993")
                .doesNotContain("Exception", "902");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 000",
        "1, 001",
        "6, 006",
        "012, 012",
        "200, 200",
        "222, 222",
        "405, 405",
        "417, 417",
        "418, 418",
        "900, 900",
        "901, 901",
        "903, 903",
        "931, 931",
        "936, 936",
        "990, 990",
        "993, 993",
        "3101, 931",
        "3104, 934",
        "InvalidBiz, 935",
        "NoPermission, 936",
        "Throttling, 901",
        "ServiceUnavailable, 903"
    })
    void eachCodeHasItsTestNumber(String code, String digits) {
        assertThat(Arguments.testNumber(new String[] {"--test-number", code}))
                .matches("11000019000101" + digits + "[0-9X]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"902", "999", "1000", "0001", "", "3105", "11010519491231002X"})
    void anyOtherCodeHasNone(String code) {
        assertThatThrownBy(() -> Arguments.testNumber(new String[] {"--test-number", code}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3101 to 3104");
    }

    @Test
    void aPortInUseIsNamedWithTheOptionToChange() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            EndedProgram program = EndedProgram.run("C", "--port", port);
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.out()).isEmpty();
            assertThat(program.err())
                    .contains("cannot listen on port " + port, "--port <number>")
                    .doesNotContain("Exception", "\tat ");
        }
    }
}
