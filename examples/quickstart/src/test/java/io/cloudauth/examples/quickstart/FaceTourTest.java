package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceRejectionReason;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program prints about the financial-grade product. */
class FaceTourTest {

    private static String shownIn(String language) {
        return Program.mainIn(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStepIsPrintedInBothLanguages(String language) {
        String shown = Program.withoutSpaces(shownIn(language));
        Locale locale = Locale.forLanguageTag(language);

        assertThat(shown)
                .containsSubsequence("1/7", "2/7", "3/7", "4/7", "5/7", "6/7", "7/7")
                .containsSubsequence("PageFlow", "AppFlow", "ServerOnlyFlow")
                .containsSubsequence(
                        Program.withoutSpaces(
                                "pageMetaInfo",
                                "initFaceVerify",
                                "FaceVerifySession[certifyId=sha",
                                Texts.in(language).of("face.page.stored"),
                                "revealCertifyUrl()",
                                new FaceOutcome.NotFinished().message(locale),
                                "https://shop.example/kyc/back?response=",
                                "describeFaceVerify",
                                new FaceOutcome.Passed().message(locale),
                                "appMetaInfo",
                                "initFaceVerify",
                                "describeFaceVerify",
                                new FaceOutcome.Passed().message(locale),
                                "id2MetaVerify",
                                "BizCode 1",
                                Texts.in(language).of("face.check.means"),
                                "contrastFaceVerify",
                                new FaceOutcome.Passed().message(locale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyFailureIsPrintedInBothLanguages(String language) {
        String shown = Program.withoutSpaces(shownIn(language));
        Locale locale = Locale.forLanguageTag(language);

        assertThat(shown)
                .containsSubsequence(
                        Program.withoutSpaces(
                                FaceRejectionReason.FACES_DIFFER.message(locale),
                                "FACES_DIFFER",
                                "InvalidRequestException",
                                "417",
                                "NO_FACE_TO_COMPARE",
                                ErrorKind.NO_FACE_TO_COMPARE.remedy(locale),
                                "OutcomeUnknownException",
                                "findByOuterOrderNo",
                                "SubmissionRefusedException",
                                "findByOuterOrderNo",
                                "FaceVerifyRecord[certifyId=sha",
                                Texts.in(language).of("face.unknown.charged", 1),
                                Texts.in(language).of("face.closing.heading")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void fourPassOneIsTooEarlyAndOneIsRejected(String language) {
        String shown = shownIn(language);

        assertThat(shown.split("isPassed\\(\\) = true", -1)).hasSize(4 + 1);
        assertThat(shown.split("isPassed\\(\\) = false", -1)).hasSize(2 + 1);
        assertThat(Texts.in(language).of("face.closing.charged", 6).lines().map(String::strip))
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
                .containsExactly("name", "idCardNumber", "metaInfo", "returnUrl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void noPersonalDataIsPrinted(String language) {
        assertThat(shownIn(language))
                .contains("picture=***")
                .doesNotContain(
                        FaceFlows.NAME,
                        TestIdCards.passed(),
                        TestIdCards.notSubmitted(),
                        TestIdCards.faceSubCode(204),
                        TestIdCards.faceCode(417),
                        FaceFailures.WRONG_CHECK_DIGIT,
                        "19000101",
                        "19491231",
                        "face.jpg",
                        "?token=",
                        "Mozilla",
                        "apdidToken");
    }
}
