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
    void restoreSystemProperties() {
        System.setOut(STANDARD_OUTPUT);
        System.setProperty("user.language", LANGUAGE);
    }

    /** Runs main. A failure of the program would end this JVM, because main calls exit then. */
    private static String mainIn(String language) {
        Screen screen = new Screen();
        System.setOut(screen.out());
        System.setProperty("user.language", language);
        Quickstart.main(new String[0]);
        return screen.text();
    }

    private static int run(Screen screen, Runnable tour, String... arguments) {
        Output output = screen.output("en");
        LiveRun noLiveRun =
                new LiveRun(
                        output,
                        Optional.empty(),
                        () -> {
                            throw unexpectedRun();
                        },
                        given -> {
                            throw unexpectedRun();
                        });
        return new Quickstart(output, tour, noLiveRun).run(arguments);
    }

    private static AssertionError unexpectedRun() {
        return new AssertionError("the program must run nothing here");
    }

    private static void noTour() {
        throw unexpectedRun();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStepIsPrintedInBothLanguages(String language) {
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
    void threePassOneIsTooEarlyAndOneIsRejected(String language) {
        String shown = mainIn(language);

        assertThat(shown.split("isPassed\\(\\) = true", -1)).hasSize(3 + 1);
        assertThat(shown.split("isPassed\\(\\) = false", -1)).hasSize(2 + 1);
        assertThat(Texts.in(language).of("closing.charged", 4).lines().map(String::strip))
                .allSatisfy(line -> assertThat(shown).contains(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void linesFitATerminal(String language) {
        assertThat(mainIn(language).lines())
                .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(92));
    }

    /** Counts columns: a Chinese character takes two. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void invalidInputIsReportedFieldByField(String language) {
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
    void noPersonalDataIsPrinted(String language) {
        assertThat(mainIn(language))
                .contains("***")
                .doesNotContain(
                        SuccessfulFlows.NAME,
                        TestIdCards.passed(),
                        TestIdCards.notSubmitted(),
                        TestIdCards.rejectedWith(7),
                        FailureCases.WRONG_CHECK_DIGIT,
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
    void anUnexpectedServiceErrorFailsTheProgramWithAMessage(
            CloudAuthEmulator emulator, CloudAuthClient client) {
        Screen screen = new Screen();
        SuccessfulFlows flows = new SuccessfulFlows(screen.output("en"), emulator, client);

        emulator.refuse("*", "NoPermission", 403, 1);

        assertThat(run(screen, flows::serverOnly)).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Stopped early. NoPermission: the call is not permitted");
    }

    @Test
    void anUnexpectedVerdictFailsTheProgramWithAMessage() {
        Screen screen = new Screen();

        int code = run(screen, () -> screen.output("en").expect(false, "expected.passed"));

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text())
                .contains("Unexpected result. This verification should have passed.");
    }

    @Test
    void aTransportFailureFailsTheProgramWithAMessage() {
        Screen screen = new Screen();

        int code =
                run(
                        screen,
                        () -> {
                            throw TransportException.builder(Phase.CONNECT).build();
                        });

        assertThat(code).isEqualTo(Quickstart.FAILED);
        assertThat(screen.text()).contains("Stopped early. No readable response", "CONNECT");
    }

    @Test
    void helpListsEveryOptionAndRunsNothing() {
        Screen screen = new Screen();

        assertThat(run(screen, QuickstartTest::noTour, "--help")).isEqualTo(Quickstart.DONE);
        assertThat(screen.text())
                .contains("--live", "--biz-type", "--scheme", "RPH5BioOnly", "user.language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nam 张三", "张三", "--live", "--live --biz-type", "--live --scheme 张三"})
    void anInvalidCommandLinePrintsTheUsageAndIsNotRepeated(String commandLine) {
        Screen screen = new Screen();

        int code = run(screen, QuickstartTest::noTour, commandLine.split(" ", -1));

        assertThat(code).isEqualTo(Quickstart.USAGE);
        assertThat(screen.text()).contains("--biz-type <BizType>").doesNotContain("张三");
    }
}
