package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.junit.CloudAuthTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live run of the legacy product, with an emulator in place of the real service. */
@CloudAuthTest
class LegacyLiveRunTest {

    private static final String NAME = "张三";
    private static final String FACE = "https://cdn.example/face.jpg";

    private final CloudAuthEmulator emulator;
    private final LiveProgram program;

    LegacyLiveRunTest(CloudAuthEmulator emulator) {
        this.emulator = emulator;
        this.program = new LiveProgram(emulator);
    }

    private static String[] arguments(String scheme) {
        return new String[] {
            "--product", "legacy", "--live", "--biz-type", scheme, "--scheme", scheme
        };
    }

    private int run(String scheme, String... answers) {
        return program.answered(List.of(answers), arguments(scheme));
    }

    @AfterEach
    void noPersonalDataWasPrinted() {
        assertThat(program.shown()).doesNotContain(NAME, FACE, "19000101", "19491231");
    }

    @Test
    void costAndRequirementsArePrintedBeforeTheFirstQuestion() {
        program.withoutTerminal(arguments("RPMin"));

        assertThat(program.shown())
                .containsSubsequence("RPMin", "1 yuan per verdict", "ALIBABA_CLOUD_ACCESS_KEY_ID");
    }

    @Test
    void withoutATerminalNothingIsCalled() {
        assertThat(program.withoutTerminal(arguments("RPMin"))).isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made: --live needs a terminal");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "LIVE", "live!"})
    void anyOtherWordCallsNothing(String word) {
        assertThat(run("RPMin", word, NAME, TestIdCards.passed(), FACE))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made: you did not confirm");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void endOfInputCallsNothing() {
        assertThat(run("RPMin", "live", NAME)).isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void withoutCredentialsNothingIsAsked() {
        assertThat(program.withoutCredentials(arguments("RPMin"))).isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains(
                        "No call was made: no credentials found. environment: SOME_VARIABLE is not set");
    }

    @Test
    void afterConfirmationTheServerOnlyFlowSubmitsOnce() {
        assertThat(run("RPMin", "live", NAME, TestIdCards.passed(), FACE))
                .isEqualTo(Quickstart.DONE);

        assertThat(program.shown()).contains("BizId: ", "status 1, isPassed() = true");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPBioOnly", "RPH5BioOnly"})
    void afterConfirmationTheOtherFlowsRequestATokenAndAResult(String scheme) {
        assertThat(run(scheme, "live", NAME, TestIdCards.notSubmitted()))
                .isEqualTo(Quickstart.DONE);

        assertThat(program.shown())
                .containsSubsequence("Both are free", "VerifyToken[token=***", "status -1");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void invalidInputIsReportedAndNotSent() {
        assertThat(run("RPMin", "live", NAME, "110105194912310021", "face.jpg"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains("idCardNumber has a wrong check digit", "faceImage", "No call was made");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aServiceErrorIsPrintedWithItsRemedy() {
        assertThat(run("RPMin", "live", NAME, TestIdCards.noPermission(), FACE))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains("code NoPermission", "remedy: Check the RAM policy", "charged: false");
    }

    @Test
    void anUnknownOutcomeIsPrintedWithItsBizId() {
        assertThat(run("RPMin", "live", NAME, TestIdCards.connectionCut(), FACE))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("BizId: ", "Do not send it again");
        assertThat(emulator.charged()).isEqualTo(1);
    }
}
