package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.junit.CloudAuthTest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live run, with an emulator in place of the real service. */
@CloudAuthTest
class LiveRunTest {

    private static final String NAME = "张三";
    private static final String FACE = "https://cdn.example/face.jpg";
    private static final CredentialsProvider NO_CREDENTIALS =
            () -> {
                throw CredentialsException.of("environment", "SOME_VARIABLE is not set");
            };

    private final CloudAuthEmulator emulator;
    private final Screen screen = new Screen();
    private CredentialsProvider credentials;

    LiveRunTest(CloudAuthEmulator emulator) {
        this.emulator = emulator;
        this.credentials =
                CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private int run(String scheme, Optional<Prompt> prompt) {
        Output output = screen.output("en");
        LiveRun live = new LiveRun(output, prompt, credentials, this::client);
        Runnable noTour =
                () -> {
                    throw new AssertionError("a run with --live must not start the tour");
                };
        return new Quickstart(output, noTour, live)
                .run("--live", "--biz-type", scheme, "--scheme", scheme);
    }

    private CloudAuthClient client(CredentialsProvider provider) {
        return CloudAuth.builder().endpoint(emulator.endpoint()).credentials(provider).build();
    }

    private static Optional<Prompt> typed(String... answers) {
        return Optional.of(new Typed(new ArrayDeque<>(List.of(answers))));
    }

    /** A user who types these answers and then ends the input. */
    private record Typed(Queue<String> answers) implements Prompt {

        @Override
        public Optional<String> ask(String question) {
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> askHidden(String question) {
            return ask(question);
        }
    }

    @AfterEach
    void noPersonalDataWasPrinted() {
        assertThat(screen.text()).doesNotContain(NAME, FACE, "19000101", "19491231");
    }

    @Test
    void costAndRequirementsArePrintedBeforeTheFirstQuestion() {
        run("RPMin", Optional.empty());

        assertThat(screen.text())
                .containsSubsequence("RPMin", "1 yuan per verdict", "ALIBABA_CLOUD_ACCESS_KEY_ID");
    }

    @Test
    void withoutATerminalNothingIsCalled() {
        assertThat(run("RPMin", Optional.empty())).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("No call was made: --live needs a terminal");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "LIVE", "live!"})
    void anyOtherWordCallsNothing(String word) {
        assertThat(run("RPMin", typed(word, NAME, TestIdCards.passed(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("No call was made: you did not confirm");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void endOfInputCallsNothing() {
        assertThat(run("RPMin", typed("live", NAME))).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("No call was made");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void withoutCredentialsNothingIsAsked() {
        credentials = NO_CREDENTIALS;

        assertThat(run("RPMin", typed("live"))).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains(
                        "No call was made: no credentials found. environment: SOME_VARIABLE is not set");
    }

    @Test
    void afterConfirmationTheServerOnlyFlowSubmitsOnce() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.passed(), FACE)))
                .isEqualTo(Quickstart.DONE);

        assertThat(screen.text()).contains("BizId: ", "status 1, isPassed() = true");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPBioOnly", "RPH5BioOnly"})
    void afterConfirmationTheOtherFlowsRequestATokenAndAResult(String scheme) {
        assertThat(run(scheme, typed("live", NAME, TestIdCards.notSubmitted())))
                .isEqualTo(Quickstart.DONE);

        assertThat(screen.text())
                .containsSubsequence("Both are free", "VerifyToken[token=***", "status -1");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void invalidInputIsReportedAndNotSent() {
        assertThat(run("RPMin", typed("live", NAME, "110105194912310021", "face.jpg")))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains("idCardNumber has a wrong check digit", "faceImage", "No call was made");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aServiceErrorIsPrintedWithItsRemedy() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.noPermission(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains("code NoPermission", "remedy: Check the RAM policy", "charged: false");
    }

    @Test
    void anUnknownOutcomeIsPrintedWithItsBizId() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.connectionCut(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("BizId: ", "Do not send it again");
        assertThat(emulator.charged()).isEqualTo(1);
    }
}
