package io.cloudauth.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check is refused for before it costs anything. */
class MetaRulesTest {
    private static final String NUMBER = "11010519491231002X";

    @Test
    void nameAndNumberAreNormalised() {
        Id2MetaVerifyRequest request =
                Id2MetaVerifyRequest.builder()
                        .name("  测试·试 ")
                        .idCardNumber("１１0105194912310０2ｘ")
                        .build();
        assertThat(request.name()).isEqualTo(PersonName.of("测试·试"));
        assertThat(request.idCardNumber()).isEqualTo(IdCardNumber.of(NUMBER));
        assertThat(request)
                .isEqualTo(
                        Id2MetaVerifyRequest.builder()
                                .name(request.name())
                                .idCardNumber(request.idCardNumber())
                                .build());
        assertThat(mobile3(r -> r.mobile(" 13800000000 ")).mobile().reveal())
                .isEqualTo("13800000000");
    }

    @Test
    void everythingIsRequired() {
        assertThat(violationsOf(() -> Id2MetaVerifyRequest.builder().build()))
                .containsExactly(
                        new Violation("name", Rule.REQUIRED),
                        new Violation("idCardNumber", Rule.REQUIRED));
        assertThat(violationsOf(() -> Mobile3MetaDetailVerifyRequest.builder().build()))
                .containsExactly(
                        new Violation("mobile", Rule.REQUIRED),
                        new Violation("name", Rule.REQUIRED),
                        new Violation("idCardNumber", Rule.REQUIRED));
    }

    @Test
    void whatCannotMatchIsRefused() {
        assertThat(
                        violationsOf(
                                () ->
                                        Id2MetaVerifyRequest.builder()
                                                .name("测\u200b试")
                                                .idCardNumber("110105194912310021")
                                                .build()))
                .containsExactly(
                        new Violation("name", Rule.INVISIBLE_CHARACTER),
                        new Violation("idCardNumber", Rule.ID_NUMBER_CHECKSUM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1380000000",
                "138000000000",
                "+8613800000000",
                "8613800000000",
                "23800000000",
                "138-0000-0000",
                "1380000000a",
                "１３８００００００００"
            })
    void aMobileNumberHasElevenDigits(String mobile) {
        assertThat(violationsOf(() -> mobile3(r -> r.mobile(mobile))))
                .containsExactly(new Violation("mobile", Rule.MOBILE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ParamType", "username", "IdentifyNum", "Mobile", "Action"})
    void aFieldIsNoExtraParameter(String name) {
        assertThat(violationsOf(() -> mobile3(r -> r.parameter(name, "md5"))))
                .containsExactly(new Violation("parameter(" + name + ")", Rule.PARAMETER_RESERVED));
    }

    @Test
    void aRequestHasTheOptionsOfEveryRequest() {
        Mobile3MetaDetailVerifyRequest request =
                mobile3(
                        r ->
                                r.timeouts(t -> t.total(Duration.ofSeconds(3)))
                                        .credentials(() -> Credentials.of("id", "secret"))
                                        .account("shop-1")
                                        .parameter("Later", "x"));
        assertThat(request.timeouts().orElseThrow().total()).hasValue(Duration.ofSeconds(3));
        assertThat(request.credentials()).isPresent();
        assertThat(request.account()).hasValue("shop-1");
        assertThat(request.parameters()).containsOnlyKeys("Later");
        assertThat(request.warnings()).isEmpty();
        assertThat(request.toString()).doesNotContain("测试", NUMBER, "138", "secret");
    }

    private static Mobile3MetaDetailVerifyRequest mobile3(
            Consumer<Mobile3MetaDetailVerifyRequest.Builder> more) {
        Mobile3MetaDetailVerifyRequest.Builder builder =
                Mobile3MetaDetailVerifyRequest.builder()
                        .name("测试")
                        .idCardNumber(NUMBER)
                        .mobile("13800000000");
        more.accept(builder);
        return builder.build();
    }

    private static List<Violation> violationsOf(Runnable build) {
        InvalidRequestException[] thrown = new InvalidRequestException[1];
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(build::run)
                .satisfies(e -> thrown[0] = e);
        return thrown[0].violations();
    }
}
