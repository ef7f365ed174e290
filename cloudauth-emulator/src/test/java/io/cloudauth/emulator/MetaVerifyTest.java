package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks without a face: results, charges, codes, faults and journal. */
class MetaVerifyTest {
    private static final String NUMBER = "11010519491231002X";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc id2(String number) {
        return Rpc.call(emulator, "Id2MetaVerify")
                .with("ParamType", "normal")
                .with("UserName", "欧阳测试")
                .with("IdentifyNum", number);
    }

    private Rpc mobile3(String number) {
        return Rpc.call(emulator, "Mobile3MetaDetailVerify")
                .with("ParamType", "normal")
                .with("UserName", "欧阳测试")
                .with("IdentifyNum", number)
                .with("Mobile", "13800000000");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "201, 2, 1", "202, 3, 0", "204, 1, 1", "0, 1, 1"})
    void aTestNumberSelectsBizCodeAndCharge(int digits, String bizCode, int charged) {
        Answer answer = id2(digits == 0 ? NUMBER : TestIdCards.withStatus(digits)).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("200");
        assertThat(answer.json().text("Message")).isEqualTo("success");
        assertThat(answer.json().text("ResultObject", "BizCode")).isEqualTo(bizCode);
        assertThat(answer.json().at("ResultObject", "SubCode")).isNull();
        assertThat(emulator.calls().get(0).charged()).isEqualTo(charged);
        assertThat(emulator.charged()).isEqualTo(charged);
        emulator.reset();
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 101, 1", "201, 2, 202, 1", "202, 3, 301, 0"})
    void aMobileNumberAddsDetailAndCarrier(
            int digits, String bizCode, String subCode, int charged) {
        Answer answer = mobile3(TestIdCards.withStatus(digits)).send();
        assertThat(answer.json().text("ResultObject", "BizCode")).isEqualTo(bizCode);
        assertThat(answer.json().text("ResultObject", "SubCode")).isEqualTo(subCode);
        assertThat(answer.json().text("ResultObject", "IspName")).isEqualTo("CMCC");
        assertThat(emulator.calls().get(0).charged()).isEqualTo(charged);
    }

    @ParameterizedTest
    @CsvSource({"ParamType", "UserName", "IdentifyNum", "Mobile"})
    void aMissingParameterIsCode400(String name) {
        Answer answer = mobile3(NUMBER).without(name).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("400");
        assertThat(answer.json().text("Message")).isEqualTo("参数不能为空");
        assertThat(answer.json().at("ResultObject")).isNull();
        assertThat(emulator.calls().get(0).charged()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ParamType, md5",
        "UserName, 测试1",
        "IdentifyNum, 110105194912310021",
        "IdentifyNum, 11010519491231002x",
        "Mobile, 1380000000",
        "Mobile, +8613800000000"
    })
    void anInvalidParameterIsCode401(String name, String value) {
        Answer answer = mobile3(NUMBER).with(name, value).send();
        assertThat(answer.code()).isEqualTo("401");
        assertThat(answer.json().text("Message")).isEqualTo("参数非法");
    }

    /** The same code means something else in the operations with a face. */
    @Test
    void theCodesAreATableOfTheirOwn() {
        emulator.refuse("Id2MetaVerify", "403", 0, 1);
        Answer own = id2(NUMBER).send();
        assertThat(own.code()).isEqualTo("403");
        assertThat(own.json().text("Message")).contains("重复调用");
        emulator.refuse("Id2MetaVerify", "499", 0, 1);
        assertThat(id2(NUMBER).send().code()).isEqualTo("499");
    }

    @Test
    void faultsMeetTheseCallsToo() {
        assertThat(id2(TestIdCards.throttledOnce()).send().code()).isEqualTo("Throttling");
        assertThat(id2(TestIdCards.throttledOnce()).send().code()).isEqualTo("200");
        assertThat(mobile3(TestIdCards.throttledOnce()).send().code()).isEqualTo("Throttling");
        assertThat(id2(TestIdCards.badGateway()).send().status()).isEqualTo(502);
        emulator.breakAnswer("Mobile3MetaDetailVerify", Breakage.GARBAGE, 1);
        assertThat(mobile3(NUMBER).send().text()).doesNotContain("BizCode");
        assertThat(emulator.calls()).last().satisfies(c -> assertThat(c.charged()).isEqualTo(1));
    }

    @Test
    void personalDataIsMaskedInTheJournal() {
        mobile3(NUMBER).send();
        assertThat(emulator.calls().get(0).parameters())
                .containsEntry("UserName", "*** (4)")
                .containsEntry("IdentifyNum", "*** (18)")
                .containsEntry("Mobile", "*** (11)")
                .containsEntry("ParamType", "normal");
        Answer calls = Rpc.control(emulator, "GET", "calls", "");
        assertThat(calls.json().text("calls", 0, "answer", "ResultObject", "BizCode"))
                .isEqualTo("1");
        assertThat(calls.text()).doesNotContain("欧阳", NUMBER, "13800000000");
    }
}
