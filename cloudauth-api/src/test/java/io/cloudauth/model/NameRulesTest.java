package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
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
                Arguments.of("张\uD842", Rule.LONE_SURROGATE),
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
