package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.junit.CloudAuthTest;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@CloudAuthTest
class QuickstartTest {

    private static final PrintStream STANDARD_OUTPUT = System.out;
    private static final String LANGUAGE = System.getProperty("user.language", "en");

    @AfterEach
    void putBack() {
        System.setOut(STANDARD_OUTPUT);
        System.setProperty("user.language", LANGUAGE);
    }

    /** A failure would end this process, since main exits with a status. */
    private static String mainIn(String language) {
        Screen screen = new Screen();
        System.setOut(screen.out());
        System.setProperty("user.language", language);
        Quickstart.main(new String[0]);
        return screen.text();
    }

    private static int run(Screen screen, Runnable tour, String... arguments) {
        Story story = screen.story("en");
        Live never =
                new Live(
                        story,
                        Optional.empty(),
                        () -> {
                            throw neverAsked();
                        },
                        given -> {
                            throw neverAsked();
                        });
        return new Quickstart(story, tour, never).run(arguments);
    }

    private static AssertionError neverAsked() {
        return new AssertionError("nothing was to be run");
    }

    private static void noTour() {
        throw neverAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStepIsToldInBothLanguages(String language) {
        String shown = mainIn(language).replaceAll("\\s+", " ");
        Locale locale = Locale.forLanguageTag(language);

        assertThat(shown)
                .containsSubsequence("1/6", "2/6", "3/6", "4/6", "5/6", "6/6")
                .contains("AppSdkFlow", "H5Flow", "ServerOnlyFlow")
                .containsSubsequence(
                        Outcome.notSubmitted().message(locale),
                        Outcome.passed().message(locale),
                        RejectionReason.FACE_DIFFERS_FROM_AUTHORITY.message(locale),
                        "FACE_DIFFERS_FROM_AUTHORITY",
                        "InvalidBiz",
                        "UNKNOWN_BIZ_TYPE",
                        ErrorKind.UNKNOWN_BIZ_TYPE.remedy(locale),
                        Texts.in(language).of("closing.heading"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void threePassOneWasTooEarlyAndOneIsRejected(String language) {
        String shown = mainIn(language);

        assertThat(shown.split("isPassed\\(\\) = true", -1)).hasSize(3 + 1);
        assertThat(shown.split("isPassed\\(\\) = false", -1)).hasSize(2 + 1);
        assertThat(Texts.in(language).of("closing.charged", 4, 1).lines().map(String::strip))
                .allSatisfy(line -> assertThat(shown).contains(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void linesFitATerminal(String language) {
        assertThat(mainIn(language).lines())
                .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(92));
    }

    /** A Chinese character takes two. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void invalidInputIsToldFieldByField(String language) {
        assertThat(
                        mainIn(language)
                                .lines()
                                .map(String::strip)
                                .filter(line -> line.startsWith("- ")))
                .hasSize(4)
                .allMatch(
                        line ->
                                line.matches(
                                        "- (name|idCardNumber|(passed|failed)RedirectUrl) .+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingOfThePersonIsShown(String language) {
        assertThat(mainIn(language))
                .contains("***")
                .doesNotContain(
                        Passes.NAME,
                        TestIdCards.passed(),
                        TestIdCards.notSubmitted(),
                        TestIdCards.rejectedWith(7),
                        Failures.WRONG_CHECK_DIGIT,
                        "19000101",
                        "19491231",
                        "face.jpg",
                        "?token=");
    }

    @Test
    void everyOtherLanguageGetsEnglish() {
        assertThat(mainIn("fr")).contains("from beginning to end").doesNotContain("认证");
    }

    @Test
    void aRefusalThatWasNotToldFailsTheProgramWithASentence(
            CloudAuthEmulator emulator, CloudAuthClient client) {
        Screen screen = new Screen();
        Passes passes = new Passes(screen.story("en"), emulator, client);

        emulator.refuse("*", "NoPermission", 403, 1);

        assertThat(run(screen, passes::serverOnly)).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text()).contains("Ended early. NoPermission: the call is not permitted");
    }

    @Test
    void anUnexpectedVerdictFailsTheProgramWithASentence() {
        Screen screen = new Screen();

        int code = run(screen, () -> screen.story("en").expect(false, "expected.passed"));

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Not as described. This verification should have passed.");
    }

    @Test
    void aBrokenExchangeFailsTheProgramWithASentence() {
        Screen screen = new Screen();

        int code =
                run(
                        screen,
                        () -> {
                            throw TransportException.builder(Phase.CONNECT).build();
                        });

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text()).contains("Ended early. No readable answer", "CONNECT");
    }

    @Test
    void helpNamesEveryOptionAndRunsNothing() {
        Screen screen = new Screen();

        assertThat(run(screen, QuickstartTest::noTour, "--help")).isEqualTo(Quickstart.DONE);
        assertThat(screen.text())
                .contains("--live", "--biz-type", "--scheme", "RPH5BioOnly", "user.language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nam 张三", "张三", "--live", "--live --biz-type", "--live --scheme 张三"})
    void whatIsNotUnderstoodIsAnsweredWithTheUsageAndNotRepeated(String line) {
        Screen screen = new Screen();

        int code = run(screen, QuickstartTest::noTour, line.split(" ", -1));

        assertThat(code).isEqualTo(Quickstart.USAGE);
        assertThat(screen.text()).contains("--biz-type <BizType>").doesNotContain("张三");
    }
}
