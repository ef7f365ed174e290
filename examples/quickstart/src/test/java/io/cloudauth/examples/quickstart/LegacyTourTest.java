package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.RejectionReason;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program prints about the legacy product. */
class LegacyTourTest {

    private static String shownIn(String language) {
        return Program.mainIn(language, "--product", "legacy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStepIsPrintedInBothLanguages(String language) {
        String shown = Program.withoutSpaces(shownIn(language));
        Locale locale = Locale.forLanguageTag(language);

        assertThat(shown)
                .containsSubsequence("1/6", "2/6", "3/6", "4/6", "5/6", "6/6")
                .contains("AppSdkFlow", "H5Flow", "ServerOnlyFlow")
                .containsSubsequence(
                        Program.withoutSpaces(
                                Outcome.notSubmitted().message(locale),
                                Outcome.passed().message(locale),
                                RejectionReason.FACE_DIFFERS_FROM_AUTHORITY.message(locale),
                                "FACE_DIFFERS_FROM_AUTHORITY",
                                "InvalidBiz",
                                "UNKNOWN_BIZ_TYPE",
                                ErrorKind.UNKNOWN_BIZ_TYPE.remedy(locale),
                                Texts.in(language).of("legacy.closing.heading")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void threePassOneIsTooEarlyAndOneIsRejected(String language) {
        String shown = shownIn(language);

        assertThat(shown.split("isPassed\\(\\) = true", -1)).hasSize(3 + 1);
        assertThat(shown.split("isPassed\\(\\) = false", -1)).hasSize(2 + 1);
        assertThat(Texts.in(language).of("legacy.closing.charged", 4).lines().map(String::strip))
                .allSatisfy(line -> assertThat(shown).contains(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void linesFitATerminal(String language) {
        assertThat(Program.columns(shownIn(language))).isPositive().isLessThanOrEqualTo(92);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void invalidInputIsReportedFieldByField(String language) {
        assertThat(Program.fields(shownIn(language)))
                .containsExactly("name", "idCardNumber", "passedRedirectUrl", "failedRedirectUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noPersonalDataIsPrinted(String language) {
        assertThat(shownIn(language))
                .contains("***")
                .doesNotContain(
                        LegacyFlows.NAME,
                        TestIdCards.passed(),
                        TestIdCards.notSubmitted(),
                        TestIdCards.rejectedWith(7),
                        LegacyFailures.WRONG_CHECK_DIGIT,
                        "19000101",
                        "19491231",
                        "face.jpg",
                        "?token=");
    }
}
