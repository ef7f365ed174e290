package io.cloudauth.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaResultTest {

    @Test
    void bizCodeDecidesTheOutcome() {
        assertThat(MetaOutcome.of("1")).isEqualTo(new MetaOutcome.Consistent());
        assertThat(MetaOutcome.of("2")).isEqualTo(new MetaOutcome.Inconsistent());
        assertThat(MetaOutcome.of("3")).isEqualTo(new MetaOutcome.NoRecord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "01", "1.0", "T", "PASSED"})
    void anUnknownBizCodeSurvivesAndIsNotConsistent(String bizCode) {
        MetaVerifyResult result = MetaVerifyResult.builder(bizCode).build();
        assertThat(result.outcome()).isEqualTo(new MetaOutcome.Unrecognized());
        assertThat(result.bizCode()).isEqualTo(bizCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "测试", "a b", "1\n"})
    void aTextThatIsNoCodeMakesNoResult(String bizCode) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MetaVerifyResult.builder(bizCode).build())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("测试"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MobileDetail.of(bizCode));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Carrier.of(bizCode));
    }

    @Test
    void detailAndCarrierKeepTheirTexts() {
        MetaVerifyResult result =
                MetaVerifyResult.builder("2")
                        .detail(MobileDetail.of("299"))
                        .carrier(Carrier.of("NEW_ONE"))
                        .requestId("R-1")
                        .build();
        assertThat(result.detail().map(MobileDetail::value)).hasValue("299");
        assertThat(result.carrier().map(Carrier::value)).hasValue("NEW_ONE");
        assertThat(result.requestId()).isEqualTo("R-1");
        assertThat(MobileDetail.of("202")).isEqualTo(MobileDetail.NUMBER_DIFFERS);
        assertThat(Carrier.of("CMCC")).isEqualTo(Carrier.CMCC).hasToString("CMCC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4"})
    void everyOutcomeSpeaksBothLanguages(String bizCode) {
        MetaOutcome outcome = MetaOutcome.of(bizCode);
        assertThat(outcome.message(Locale.ENGLISH)).endsWith(".");
        assertThat(outcome.message(Locale.CHINA)).containsPattern("\\p{IsHan}").endsWith("。");
    }

    @Test
    void noTypeOfACheckIsAVerdict() {
        assertThat(FaceOutcome.class.isAssignableFrom(MetaOutcome.class)).isFalse();
        for (Class<?> outcome : MetaOutcome.class.getPermittedSubclasses()) {
            assertThat(FaceOutcome.class.isAssignableFrom(outcome)).isFalse();
        }
        assertThat(MetaVerifyResult.class).isNotEqualTo(FaceVerifyResult.class);
    }

    @Test
    void aTestDoubleImplementsThePlainMethodsAlone() {
        Remembering client = new Remembering();
        client.id2MetaVerify("测试", "11010519491231002X");
        client.mobile3MetaDetailVerify("测试", "11010519491231002X", "13800000000");
        client.async().id2MetaVerify("测试", "11010519491231002X").join();
        client.async().mobile3MetaDetailVerify("测试", "11010519491231002X", "13800000000").join();
        Id2MetaVerifyRequest id2 =
                Id2MetaVerifyRequest.builder()
                        .name("测试")
                        .idCardNumber("11010519491231002X")
                        .build();
        Mobile3MetaDetailVerifyRequest mobile3 =
                Mobile3MetaDetailVerifyRequest.builder()
                        .name("测试")
                        .idCardNumber("11010519491231002X")
                        .mobile("13800000000")
                        .build();
        assertThat(client.asked).containsExactly(id2, mobile3, id2, mobile3);
    }

    @Test
    void anInvalidRequestIsThrownOrFailsItsFuture() {
        Remembering client = new Remembering();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.id2MetaVerify("", ""));
        assertThatThrownBy(client.async().id2MetaVerify("", "")::join)
                .hasCauseInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(client.async().mobile3MetaDetailVerify("", "", "")::join)
                .hasCauseInstanceOf(InvalidRequestException.class);
        assertThat(client.asked).isEmpty();
    }

    /** A client as an application's own test would write it. */
    private static final class Remembering implements MetaVerifyClient {
        private final List<MetaVerifyRequest> asked = new ArrayList<>();

        private MetaVerifyResult ask(MetaVerifyRequest request) {
            asked.add(request);
            return MetaVerifyResult.builder("1").build();
        }

        @Override
        public MetaVerifyResult id2MetaVerify(Id2MetaVerifyRequest request) {
            return ask(request);
        }

        @Override
        public MetaVerifyResult mobile3MetaDetailVerify(Mobile3MetaDetailVerifyRequest request) {
            return ask(request);
        }

        @Override
        public MetaVerifyAsyncClient async() {
            return new MetaVerifyAsyncClient() {
                @Override
                public CompletableFuture<MetaVerifyResult> id2MetaVerify(
                        Id2MetaVerifyRequest request) {
                    return CompletableFuture.completedFuture(ask(request));
                }

                @Override
                public CompletableFuture<MetaVerifyResult> mobile3MetaDetailVerify(
                        Mobile3MetaDetailVerifyRequest request) {
                    return CompletableFuture.completedFuture(ask(request));
                }
            };
        }
    }
}
