package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static io.cloudauth.model.Broken.warningsOfToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemeRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "RPBasic, APP_SDK, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED",
        "RPManual, APP_SDK, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED",
        "RPBioID, APP_SDK, REQUIRED, NOT_NEEDED, NOT_NEEDED",
        "RPBioOnlyPro, APP_SDK, REQUIRED, NOT_NEEDED, NOT_NEEDED",
        "RPBioOnly, APP_SDK, REQUIRED, OPTIONAL, NOT_NEEDED",
        "RPH5BioOnly, H5_PAGE, REQUIRED, OPTIONAL, NOT_NEEDED",
        "RPMin, SERVER_ONLY, REQUIRED, OPTIONAL, NOT_NEEDED",
        "FVBioOnly, APP_SDK, NOT_NEEDED, NOT_NEEDED, REQUIRED",
        "FDBioOnly, APP_SDK, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED"
    })
    void requestIsCheckedAgainstTheTableOfSchemes(
            String consoleName,
            Scheme.Access access,
            Scheme.Need nameAndNumber,
            Scheme.Need cardImages,
            Scheme.Need faceRetainedImage) {
        Scheme scheme = byConsoleName(consoleName);
        assertThat(scheme.access()).isEqualTo(access);

        List<Violation> missing = new ArrayList<>();
        List<Violation> needless = new ArrayList<>();
        if (access == Scheme.Access.SERVER_ONLY) {
            needless.add(broken("scheme", Rule.SCHEME_SERVER_ONLY));
        }
        expect(nameAndNumber, "name", missing, needless);
        expect(nameAndNumber, "idCardNumber", missing, needless);
        expect(cardImages, "idCardFrontImage", missing, needless);
        expect(cardImages, "idCardBackImage", missing, needless);
        expect(faceRetainedImage, "faceRetainedImage", missing, needless);

        assertThat(ofToken(r -> r.scheme(scheme))).isEqualTo(missing);
        assertThat(warningsOfToken(r -> withEverything(r.scheme(scheme)))).isEqualTo(needless);
    }

    @Test
    void withoutASchemeNothingIsRequiredAndNothingNeedless() {
        assertThat(ofToken(r -> r.scheme(null))).isEmpty();
        assertThat(warningsOfToken(SchemeRulesTest::withEverything)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotGivenIsNotNeedless(Scheme scheme) {
        Image face = Image.url("https://cdn.example/a.jpg");
        assertThat(
                        warningsOfToken(
                                r -> {
                                    r.scheme(scheme);
                                    if (scheme.nameAndNumber() == Scheme.Need.REQUIRED) {
                                        r.name("张三").idCardNumber("11010519491231002X");
                                    }
                                    if (scheme.faceRetainedImage() == Scheme.Need.REQUIRED) {
                                        r.faceRetainedImage(face);
                                    }
                                }))
                .extracting(Violation::rule)
                .doesNotContain(Rule.NOT_NEEDED_BY_SCHEME);
    }

    @ParameterizedTest
    @EnumSource
    void submissionIsForTheServerOnlySchemeAlone(Scheme scheme) {
        assertThat(ofMaterial(r -> r.scheme(scheme)))
                .isEqualTo(
                        scheme == Scheme.RP_MIN
                                ? List.of()
                                : List.of(broken("scheme", Rule.SCHEME_NOT_FOR_MATERIAL)));
        assertThat(Broken.goodMaterial().scheme(Scheme.RP_MIN).build().toBuilder().build().scheme())
                .contains(Scheme.RP_MIN);
    }

    @Test
    void everySchemeIsInTheTable() {
        assertThat(Scheme.values()).hasSize(9);
    }

    private static void withEverything(DescribeVerifyTokenRequest.Builder request) {
        Image image = Image.url("https://cdn.example/a.jpg");
        request.name("张三")
                .idCardNumber("11010519491231002X")
                .idCardFrontImage(image)
                .idCardBackImage(image)
                .faceRetainedImage(image);
    }

    private static void expect(
            Scheme.Need need, String field, List<Violation> missing, List<Violation> needless) {
        if (need == Scheme.Need.REQUIRED) {
            missing.add(broken(field, Rule.REQUIRED_BY_SCHEME));
        } else if (need == Scheme.Need.NOT_NEEDED) {
            needless.add(broken(field, Rule.NOT_NEEDED_BY_SCHEME));
        }
    }

    private static Scheme byConsoleName(String name) {
        return List.of(Scheme.values()).stream()
                .filter(scheme -> scheme.consoleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
