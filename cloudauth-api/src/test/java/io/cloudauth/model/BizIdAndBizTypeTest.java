package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofToken;
import static io.cloudauth.model.Broken.warningsOfToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BizIdAndBizTypeTest {

    static Stream<Arguments> badBizIds() {
        return Stream.of(
                Arguments.of("", Rule.BLANK),
                Arguments.of(" \u3000", Rule.BLANK),
                Arguments.of("a".repeat(65), Rule.LONGER_THAN_64),
                Arguments.of("order\n1", Rule.CONTROL_CHARACTER),
                Arguments.of("order\u00001", Rule.CONTROL_CHARACTER),
                Arguments.of("order\u20281", Rule.CONTROL_CHARACTER),
                Arguments.of("order\u202e1", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order\u200b1", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order-1 ", Rule.WHITE_SPACE_AT_END),
                Arguments.of(" order-1", Rule.WHITE_SPACE_AT_END),
                Arguments.of("order-1\u00A0", Rule.WHITE_SPACE_AT_END),
                Arguments.of("order-1\u3000", Rule.WHITE_SPACE_AT_END),
                Arguments.of("order\u00A01", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order\u30001", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order-1\u3164", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order-1\u2800", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order-1\uFE0F", Rule.INVISIBLE_CHARACTER),
                Arguments.of("order\uD8421", Rule.LONE_SURROGATE),
                Arguments.of("order\uDFB7", Rule.LONE_SURROGATE));
    }

    @ParameterizedTest
    @MethodSource("badBizIds")
    void badBizIdIsRefusedByItsOwnTypeAndByARequest(String bizId, Rule rule) {
        assertThat(ofToken(r -> r.bizId(bizId))).containsExactly(broken("bizId", rule));
        assertThatThrownBy(() -> BizId.of(bizId))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations()).containsExactly(broken("bizId", rule)));
    }

    @Test
    void missingBizIdIsTold() {
        assertThat(ofToken(r -> r.bizId((BizId) null)))
                .containsExactly(broken("bizId", Rule.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "order-20260101_0001.x", "𠮷", "订单 1"})
    void bizIdOfAnyVisibleCharactersIsTaken(String bizId) {
        assertThat(BizId.of(bizId).value()).isEqualTo(bizId);
    }

    @Test
    void bizIdMayBe64CodePointsLong() {
        assertThat(BizId.of("a".repeat(64)).value()).hasSize(64);
        assertThat(BizId.of("𠮷".repeat(64)).value()).hasSize(128);
    }

    @Test
    void unusualCharactersInABizIdWarn() {
        assertThat(warningsOfToken(r -> r.bizId("order#1")))
                .containsExactly(broken("bizId", Rule.UNUSUAL_CHARACTER));
        assertThat(warningsOfToken(r -> r.bizId("Order-1_a.b"))).isEmpty();
    }

    @Test
    void randomBizIdIsARandomUuidAndUsual() {
        BizId bizId = BizId.random();
        assertThat(UUID.fromString(bizId.value()).version()).isEqualTo(4);
        assertThat(BizId.random()).isNotEqualTo(bizId);
        assertThat(warningsOfToken(r -> r.bizId(bizId))).isEmpty();
    }

    @Test
    void bizIdPrintsAsItsValue() {
        assertThat(BizId.of("order-1")).hasToString("order-1").isEqualTo(BizId.of("order-1"));
        assertThat(BizType.of("my-scene")).hasToString("my-scene");
    }

    static Stream<Arguments> badBizTypes() {
        return Stream.of(
                Arguments.of("", Rule.BLANK),
                Arguments.of("a".repeat(21), Rule.LONGER_THAN_20),
                Arguments.of("my_scene", Rule.NOT_LETTERS_DIGITS_HYPHEN),
                Arguments.of("my scene", Rule.NOT_LETTERS_DIGITS_HYPHEN),
                Arguments.of("场景", Rule.NOT_LETTERS_DIGITS_HYPHEN),
                Arguments.of("scene\n", Rule.NOT_LETTERS_DIGITS_HYPHEN));
    }

    @ParameterizedTest
    @MethodSource("badBizTypes")
    void badBizTypeIsRefusedByItsOwnTypeAndByARequest(String bizType, Rule rule) {
        assertThat(ofToken(r -> r.bizType(bizType))).containsExactly(broken("bizType", rule));
        assertThatThrownBy(() -> BizType.of(bizType)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void bizTypeIsOptionalAndMayBe20CharactersLong() {
        assertThat(ofToken(r -> r.bizType("Abc-0123456789012345"))).isEmpty();
        assertThat(Broken.goodToken().build().bizType()).isEmpty();
        assertThat(Broken.goodToken().bizType("RPMin").build().bizType())
                .contains(BizType.of("RPMin"));
    }
}
