package io.cloudauth.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.BizId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No two keys look alike: one of them would be billed a second time unseen. */
class SubmissionKeyTest {

    /** White space, control characters, and characters that show nothing or a blank. */
    static Stream<String> unseen() {
        IntStream white =
                IntStream.of(
                        ' ', '\t', '\n', '\r', 0x0B, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x2009,
                        0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000);
        IntStream invisible =
                IntStream.of(
                        0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D,
                        0x180E, 0x180F, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E, 0x2060, 0x2061,
                        0x2065, 0x2066, 0x206F, 0x2800, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0,
                        0xFFF0, 0x13441, 0x16FE4, 0x1BCA0, 0x1D159, 0x1D173, 0xE0001, 0xE0020,
                        0xE0100, 0xE01EF);
        return IntStream.concat(white, invisible).mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void aKeyThatLooksLikeAnotherIsRefused(String unseen) {
        for (String text : new String[] {"order-1" + unseen, unseen + "order-1", unseen}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SubmissionKey("scene", text))
                    .withMessageNotContaining("order-1");
            assertThatThrownBy(() -> BizId.of(text)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> OuterOrderNo.of(text))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void aBlankInsideIsTheOrdinarySpace(String unseen) {
        String text = "order" + unseen + "1";
        if (unseen.equals(" ")) {
            assertThat(new SubmissionKey("scene", text).id()).isEqualTo(BizId.of(text).value());
            return;
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionKey("scene", text));
        assertThatThrownBy(() -> BizId.of(text)).isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD842", "\uDFB7a"})
    void halfACharacterIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionKey("scene", id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "订单 1", "𠮷", "a\u0301", "Order-1_a.b#2"})
    void anyVisibleTextIsAKey(String id) {
        assertThat(new SubmissionKey("scene", id).id()).isEqualTo(id);
    }
}
