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

/** The live run, with an emulator where the service would be. */
@CloudAuthTest
class LiveTest {

    private static final String NAME = "张三";
    private static final String FACE = "https://cdn.example/face.jpg";
    private static final CredentialsProvider NONE =
            () -> {
                throw CredentialsException.of("environment", "SOME_VARIABLE is not set");
            };

    private final CloudAuthEmulator emulator;
    private final Screen screen = new Screen();
    private CredentialsProvider credentials;

    LiveTest(CloudAuthEmulator emulator) {
        this.emulator = emulator;
        this.credentials =
                CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private int run(String scheme, Optional<Prompt> prompt) {
        Story story = screen.story("en");
        Live live = new Live(story, prompt, credentials, this::client);
        Runnable noTour =
                () -> {
                    throw new AssertionError("the tour is for runs without --live");
                };
        return new Quickstart(story, noTour, live)
                .run("--live", "--biz-type", scheme, "--scheme", scheme);
    }

    private CloudAuthClient client(CredentialsProvider given) {
        return CloudAuth.builder().endpoint(emulator.endpoint()).credentials(given).build();
    }

    private static Optional<Prompt> typed(String... answers) {
        return Optional.of(new Typed(new ArrayDeque<>(List.of(answers))));
    }

    /** Somebody who types these, and then ends the input. */
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
    void nothingOfThePersonWasShown() {
        assertThat(screen.text()).doesNotContain(NAME, FACE, "19000101", "19491231");
    }

    @Test
    void costAndNeedsAreToldBeforeAnythingIsAsked() {
        run("RPMin", Optional.empty());

        assertThat(screen.text())
                .containsSubsequence("RPMin", "1 yuan a verdict", "ALIBABA_CLOUD_ACCESS_KEY_ID");
    }

    @Test
    void withoutATerminalNothingIsCalled() {
        assertThat(run("RPMin", Optional.empty())).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("Nothing was called: --live asks on a terminal");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "LIVE", "live!"})
    void anyOtherWordCallsNothing(String word) {
        assertThat(run("RPMin", typed(word, NAME, TestIdCards.passed(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("Nothing was called: you did not agree");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void anInputThatEndsCallsNothing() {
        assertThat(run("RPMin", typed("live", NAME))).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("Nothing was called");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void withoutCredentialsNothingIsAsked() {
        credentials = NONE;

        assertThat(run("RPMin", typed("live"))).isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains("Nothing was called. environment: SOME_VARIABLE is not set");
    }

    @Test
    void agreedTheServerOnlyFlowSubmitsOnce() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.passed(), FACE)))
                .isEqualTo(Quickstart.DONE);

        assertThat(screen.text()).contains("BizId: ", "status 1, isPassed() = true");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPBioOnly", "RPH5BioOnly"})
    void agreedTheOthersAskForATokenAndAResult(String scheme) {
        assertThat(run(scheme, typed("live", NAME, TestIdCards.notSubmitted())))
                .isEqualTo(Quickstart.DONE);

        assertThat(screen.text())
                .containsSubsequence("Both are free", "VerifyToken[token=***", "status -1");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void whatBreaksARuleIsToldAndNotSent() {
        assertThat(run("RPMin", typed("live", NAME, "110105194912310021", "face.jpg")))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains(
                        "idCardNumber has a wrong check digit", "faceImage", "Nothing was called");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsRemedy() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.noPermission(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text())
                .contains("code NoPermission", "remedy: Check the RAM policy", "billed: false");
    }

    @Test
    void anUnknownOutcomeIsToldWithWhatToAskBy() {
        assertThat(run("RPMin", typed("live", NAME, TestIdCards.connectionCut(), FACE)))
                .isEqualTo(Quickstart.FAILED);

        assertThat(screen.text()).contains("BizId: ", "Do not send it again");
        assertThat(emulator.charged()).isEqualTo(1);
    }
}
