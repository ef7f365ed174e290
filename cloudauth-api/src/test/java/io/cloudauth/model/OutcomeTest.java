package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "3, CARD_NAME_NOT_CONFIRMED",
        "4, CARD_NUMBER_NOT_CONFIRMED",
        "5, CARD_EXPIRED",
        "6, FACE_DIFFERS_FROM_CARD",
        "7, FACE_DIFFERS_FROM_AUTHORITY",
        "8, CARD_NOT_ORIGINAL",
        "9, NOT_ACCOUNT_OWNER",
        "10, DIFFERENT_PERSON",
        "11, AUTHORITY_PHOTO_UNUSABLE"
    })
    void statusOfARejectionHasItsReason(int status, RejectionReason reason) {
        assertThat(Outcome.of(VerifyStatus.of(status))).isEqualTo(Outcome.rejected(reason));
        assertThat(reason.status()).isEqualTo(VerifyStatus.of(status));
    }

    @Test
    void everyReasonStandsForOneStatus() {
        assertThat(RejectionReason.values())
                .extracting(reason -> reason.status().value())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void otherKnownStatusesHaveTheirOutcome() {
        assertThat(VerifyStatus.of(1).outcome()).isEqualTo(Outcome.passed());
        assertThat(VerifyStatus.of(-1).outcome()).isEqualTo(Outcome.notSubmitted());
        assertThat(VerifyStatus.of(12).outcome()).isEqualTo(Outcome.inconclusive());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 13, 77, -2, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void unknownStatusSurvivesAndIsNoPass(int status) {
        assertThat(VerifyStatus.of(status).outcome())
                .isEqualTo(new Outcome.Unrecognized(new VerifyStatus(status)));
    }

    @Test
    void statusOneAloneIsPassed() {
        assertThat(
                        IntStream.rangeClosed(-100, 100)
                                .filter(s -> VerifyResult.builder().status(s).build().isPassed()))
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource
    void reasonSpeaksToThePersonInBothLanguages(RejectionReason reason) {
        assertThat(Outcome.rejected(reason).message(Locale.CHINA))
                .isEqualTo(reason.message(Locale.CHINESE))
                .containsPattern("\\p{IsHan}");
        assertThat(reason.message(Locale.US)).doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 12, 77})
    void outcomeSpeaksToThePersonInBothLanguages(int status) {
        Outcome outcome = VerifyStatus.of(status).outcome();
        assertThat(outcome.message(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(outcome.message(Locale.FRANCE)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }
}
