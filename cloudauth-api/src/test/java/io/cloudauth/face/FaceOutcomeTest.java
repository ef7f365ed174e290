package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.face.FaceOutcome.Inconclusive;
import io.cloudauth.face.FaceOutcome.NotFinished;
import io.cloudauth.face.FaceOutcome.Passed;
import io.cloudauth.face.FaceOutcome.Rejected;
import io.cloudauth.face.FaceOutcome.Unrecognized;
import io.cloudauth.model.Personal;
import io.cloudauth.model.SensitiveLink;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceOutcomeTest {

    @ParameterizedTest
    @ValueSource(strings = {"200", "207", "210", "204", "999"})
    void passedDecidesAndNeverTheSubCode(String subCode) {
        assertThat(FaceOutcome.of("T", SubCode.of(subCode))).isEqualTo(new Passed());
        assertThat(result("T", subCode).isPassed()).isTrue();
        assertThat(result("T", subCode).subCode()).contains(SubCode.of(subCode));
    }

    @ParameterizedTest
    @EnumSource
    void eachRejectionHasItsReason(FaceRejectionReason reason) {
        FaceOutcome outcome = FaceOutcome.of("F", reason.subCode());
        assertThat(outcome).isEqualTo(new Rejected(reason));
        assertThat(outcome.message(Locale.ENGLISH)).isNotBlank();
        assertThat(outcome.message(Locale.CHINA)).isNotEqualTo(outcome.message(Locale.ENGLISH));
        assertThat(reason.remedy(Locale.CHINA)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY_NOT_FOUND", "NO_AUTHORITY_PHOTO", "FACES_DIFFER"})
    void someRemediesNameManualReview(FaceRejectionReason reason) {
        assertThat(reason.remedy(Locale.ENGLISH)).containsIgnoringCase("manual review");
        assertThat(reason.remedy(Locale.CHINA)).contains("人工审核");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "210", "208", "223", "ABC"})
    void notPassedWithoutAReasonIsNoRejection(String subCode) {
        assertThat(FaceOutcome.of("F", SubCode.of(subCode))).isEqualTo(new Unrecognized());
        assertThat(result("F", subCode).subCode()).contains(SubCode.of(subCode));
    }

    @Test
    void anythingElseIsNeitherPassedNorRejected() {
        assertThat(FaceOutcome.of("F", null)).isEqualTo(new Unrecognized());
        assertThat(FaceOutcome.of("F", SubCode.of("209"))).isEqualTo(new Inconclusive());
        for (String passed : new String[] {null, "", "t", "true", "Y"}) {
            assertThat(FaceOutcome.of(passed, SubCode.of("200"))).isEqualTo(new Unrecognized());
        }
        assertThat(FaceVerifyResult.builder().notFinished().build().outcome())
                .isEqualTo(new NotFinished());
    }

    @Test
    void textsOfTheServiceArePrintedInOneLineAndNoneOfThePerson() {
        Optional<String> lines = Optional.of("a\r\nb");
        FacePicture picture =
                new FacePicture(
                        Optional.of(SensitiveLink.of("https://a.example/face")),
                        Optional.empty(),
                        lines,
                        Optional.of(SensitiveLink.of("verify/face")),
                        Optional.empty(),
                        Instant.EPOCH);
        FaceIdCardPictures cards =
                new FaceIdCardPictures(
                        lines,
                        Optional.empty(),
                        Optional.of(SensitiveLink.of("https://a.example/card")),
                        Optional.empty(),
                        Optional.empty());
        FacePictureQuality quality =
                new FacePictureQuality(
                        lines, lines, lines, lines, lines, Optional.of(Personal.of("female")));
        FaceVerifyResult result =
                FaceVerifyResult.builder()
                        .verdict("F", SubCode.of("205"))
                        .deviceRisks(Set.of("ROOT\nforged"))
                        .success("True\nforged")
                        .requestId("R")
                        .build();
        assertThat(List.of(picture, cards, quality, result))
                .allSatisfy(
                        part ->
                                assertThat(part.toString())
                                        .contains("Unprintable")
                                        .doesNotContain("\n", "\r", "/face", "/card", "female"));
        FaceVerifyResult usual = FaceVerifyResult.builder().deviceRisks(Set.of("ROOT")).build();
        assertThat(usual.toString()).contains("deviceRisks=[ROOT]");
    }

    private static FaceVerifyResult result(String passed, String subCode) {
        return FaceVerifyResult.builder().verdict(passed, SubCode.of(subCode)).build();
    }
}
