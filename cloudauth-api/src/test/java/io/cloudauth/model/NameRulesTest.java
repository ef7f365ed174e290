package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static io.cloudauth.model.Broken.warningsOfMaterial;
import static io.cloudauth.model.Broken.warningsOfToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", Rule.BLANK),
                Arguments.of("\u3000 ", Rule.BLANK),
                Arguments.of("张".repeat(65), Rule.LONGER_THAN_64),
                Arguments.of("𠮷".repeat(65), Rule.LONGER_THAN_64),
                Arguments.of("张\n三", Rule.CONTROL_CHARACTER),
                Arguments.of("张\u0085三", Rule.CONTROL_CHARACTER),
                Arguments.of("张\u202E三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张\u2066三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("\u200F张三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张\u200B三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张\u200D三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("\uFEFF张三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张\uFE00三", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张三\u3164", Rule.INVISIBLE_CHARACTER),
                Arguments.of("张\uD842", Rule.LONE_SURROGATE),
                Arguments.of("\u00A0", Rule.BLANK),
                Arguments.of("\u2F5F三", Rule.NAME_RADICAL),
                Arguments.of("\u2EE2三", Rule.NAME_RADICAL),
                Arguments.of("张\u31D0", Rule.NAME_RADICAL),
                Arguments.of("\uFFFD\uFFFD", Rule.UNREADABLE_CHARACTER));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badNameIsRefused(String name, Rule rule) {
        assertThat(ofMaterial(r -> r.name(name))).containsExactly(broken("name", rule));
        assertThat(ofToken(r -> r.name(PersonName.of(name)))).containsExactly(broken("name", rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "阿依古丽·买买提", "𠮷野", "Anna-Maria O'Neill", "䶮"})
    void nameIsTakenAsItIs(String name) {
        assertThat(Broken.goodMaterial().name(name).build().name().reveal()).isEqualTo(name);
    }

    static Stream<Arguments> unusual() {
        return Stream.of(
                Arguments.of("张 三", Rule.NAME_WHITE_SPACE),
                Arguments.of("张\u3000三", Rule.NAME_WHITE_SPACE),
                Arguments.of("张\u00A0三", Rule.NAME_WHITE_SPACE),
                Arguments.of("李\uF9DC", Rule.NAME_COMPATIBILITY_IDEOGRAPH),
                Arguments.of("李\uD87E\uDC04", Rule.NAME_COMPATIBILITY_IDEOGRAPH), // U+2F804
                Arguments.of("刘\uE863", Rule.NAME_PRIVATE_USE),
                Arguments.of("刘\uDB80\uDC00", Rule.NAME_PRIVATE_USE), // U+F0000
                Arguments.of("阿依古丽.买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\u2022买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\u2027买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\u22C5买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\u30FB买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\u318D买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\uFF0E买买提", Rule.NAME_DOT),
                Arguments.of("阿依古丽\uFF65买买提", Rule.NAME_DOT));
    }

    /** The registered name may be written so: only the person's ID card can tell. */
    @ParameterizedTest
    @MethodSource("unusual")
    void unusualNameWarnsAndIsSentAsItIs(String name, Rule rule) {
        VerifyMaterialRequest request = Broken.goodMaterial().name(name).build();
        assertThat(request.warnings()).containsExactly(broken("name", rule));
        assertThat(request.name().reveal()).isEqualTo(name);
        assertThat(warningsOfToken(r -> r.name(name))).containsExactly(broken("name", rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", "刘䶮", "𠮷野", "\uFA0E三", "\u9FB4三"})
    void usualNameDoesNotWarn(String name) {
        assertThat(warningsOfMaterial(r -> r.name(name))).isEmpty();
    }

    @Test
    void messageOfARuleNeverShowsACharacterOfTheName() {
        assertThat(Rule.NAME_RADICAL.message(Locale.ENGLISH))
                .contains("U+2E80")
                .doesNotContain("王");
        for (Rule rule : Rule.values()) {
            assertThat(rule.message(Locale.ENGLISH)).as(rule.name()).matches("\\p{ASCII}+");
        }
    }

    @Test
    void nameMayBe64CodePointsLong() {
        assertThat(ofMaterial(r -> r.name("𠮷".repeat(64)))).isEmpty();
    }

    @Test
    void missingNameIsToldWhereItIsRequired() {
        assertThat(ofMaterial(r -> r.name((String) null)))
                .containsExactly(broken("name", Rule.REQUIRED));
        assertThat(ofToken(r -> r.name((String) null))).isEmpty();
    }
}
