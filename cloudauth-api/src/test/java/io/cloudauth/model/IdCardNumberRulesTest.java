package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static io.cloudauth.model.Broken.warningsOfMaterial;
import static io.cloudauth.model.Broken.warningsOfToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudauth.error.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardNumberRulesTest {

    private static final Map<String, Rule> RULES_OF_VECTORS =
            Map.of(
                    "checksum", Rule.ID_NUMBER_CHECKSUM,
                    "date does not exist (30 February), checksum right", Rule.ID_NUMBER_DATE,
                    "15 digits: first generation", Rule.ID_NUMBER_FIRST_GENERATION,
                    "unknown province, checksum right", Rule.ID_NUMBER_PROVINCE);

    static Stream<JsonNode> valid() {
        return vectors("valid");
    }

    static Stream<JsonNode> invalid() {
        return vectors("invalid");
    }

    static Stream<JsonNode> normalised() {
        return vectors("normalised");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validNumberIsTaken(JsonNode number) {
        assertThat(ofMaterial(r -> r.idCardNumber(number.asText()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidNumberBreaksExactlyTheRuleOfTheVector(JsonNode vector) {
        Rule rule = Objects.requireNonNull(RULES_OF_VECTORS.get(vector.get("rule").asText()));
        assertThat(ofMaterial(r -> r.idCardNumber(vector.get("number").asText())))
                .containsExactly(broken("idCardNumber", rule));
    }

    @ParameterizedTest
    @MethodSource("normalised")
    void numberIsNormalised(JsonNode vector) {
        String given = vector.get("given").asText();
        String is = vector.get("is").asText();
        assertThat(Broken.goodMaterial().idCardNumber(given).build().idCardNumber().reveal())
                .isEqualTo(is);
        assertThat(Broken.goodToken().idCardNumber(given).build().idCardNumber())
                .contains(IdCardNumber.of(is));
    }

    @Test
    void fullWidthLowerCaseXIsNormalisedToo() {
        assertThat(
                        Broken.goodMaterial()
                                .idCardNumber("11010519491231002ｘ")
                                .build()
                                .idCardNumber()
                                .reveal())
                .isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1101051949123100",
                "110105194912310022X",
                "X10105194912310021",
                "1101051949l231002X",
                "11010519491231002Y",
                "११०१०५१९४९१२३१००२X"
            })
    void numberOfAnotherShapeIsRefused(String number) {
        assertThat(ofToken(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_SHAPE));
    }

    /** A spreadsheet writes it so, or keeps 15 digits and fills up with zeros. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10105E+17",
                "1.10105e+17",
                "1.1010519491231E+17",
                "1.10105E17",
                "1,10105E+17",
                "1E+17",
                "110105194912310000",
                "440524188001010000"
            })
    void numberThatASpreadsheetRoundedIsRefusedAsSuch(String number) {
        assertThat(ofToken(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_SPREADSHEET));
    }

    @Test
    void validNumberMayEndInZeros() {
        assertThat(ofToken(r -> r.idCardNumber("110105199001021000"))).isEmpty();
    }

    /** 9, the code of a province, the code of a country, the date of birth, three digits. */
    @ParameterizedTest
    @ValueSource(strings = {"911084019491231002", "931840199001010011"})
    void numberOfAForeignersPermanentResidenceCardIsRefusedAsSuch(String number) {
        assertThat(ofToken(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_FOREIGN_RESIDENT));
        assertThat(ofMaterial(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_FOREIGN_RESIDENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000199001010019", "820000199001010010", "830000199001010012"})
    void numberOfAResidencePermitWarnsInTheLegacyProduct(String number) {
        assertThat(warningsOfToken(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_RESIDENCE_PERMIT));
        assertThat(warningsOfMaterial(r -> r.idCardNumber(number)))
                .containsExactly(broken("idCardNumber", Rule.ID_NUMBER_RESIDENCE_PERMIT));
    }

    @Test
    void blankNumberIsRefused() {
        assertThat(ofToken(r -> r.idCardNumber(" ")))
                .containsExactly(broken("idCardNumber", Rule.BLANK));
        assertThat(ofToken(r -> r.idCardNumber("\u00A0\u3000")))
                .containsExactly(broken("idCardNumber", Rule.BLANK));
    }

    @Test
    void eachWrongPartIsTold() {
        assertThat(ofToken(r -> r.idCardNumber("990000190013010061")))
                .containsExactly(
                        broken("idCardNumber", Rule.ID_NUMBER_PROVINCE),
                        broken("idCardNumber", Rule.ID_NUMBER_DATE),
                        broken("idCardNumber", Rule.ID_NUMBER_CHECKSUM));
    }

    @Test
    void yearThatNobodyLivedInIsNoDate() {
        assertThat(ofToken(r -> r.idCardNumber("110000000001010010")))
                .contains(broken("idCardNumber", Rule.ID_NUMBER_DATE));
    }

    /** 2 January 2026 begins in Shanghai at 16:00 UTC of 1 January. */
    @ParameterizedTest
    @CsvSource({"2026-01-01T15:59:59Z,true", "2026-01-01T16:00:00Z,false"})
    void dateOfBirthIsInTheFutureByTheCalendarOfShanghai(Instant now, boolean future) {
        Clock clock = Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
        assertThat(ofToken(r -> r.clock(clock).idCardNumber("110000202601020017")))
                .isEqualTo(
                        future
                                ? java.util.List.of(
                                        broken("idCardNumber", Rule.ID_NUMBER_FUTURE_DATE))
                                : java.util.List.of());
    }

    @Test
    void todayIsThatOfShanghaiByDefault() {
        assertThat(Broken.goodToken().clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    /** The emulator's numbers for outcomes: 110000, 19000101, the outcome, check digit. */
    @ParameterizedTest
    @ValueSource(strings = {"110000190001010012", "110000190001010063", "110000190001019009"})
    void numbersOfTheEmulatorAreTaken(String number) {
        assertThat(ofMaterial(r -> r.idCardNumber(number))).isEmpty();
    }

    private static Stream<JsonNode> vectors(String group) {
        try (InputStream json =
                Objects.requireNonNull(
                        IdCardNumberRulesTest.class.getResourceAsStream("id-cards.json"))) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(json).get(group).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
