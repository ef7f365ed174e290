package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void thePageAndItsFilesComeFromTheEmulatorAlone() {
        Answer page = Rpc.control(emulator, "GET", "", "");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).doesNotContain("http://", "https://", "onclick", "style=");
        assertThat(Rpc.control(emulator, "GET", "console.css", "").contentType())
                .startsWith("text/css");
        for (String script :
                new String[] {
                    "calls.js",
                    "console.js",
                    "control.js",
                    "dom.js",
                    "faults.js",
                    "numbers.js",
                    "reasons.js",
                    "tabs.js",
                    "texts.js",
                    "verifications.js"
                }) {
            Answer answer = Rpc.control(emulator, "GET", script, "");
            assertThat(answer.contentType()).startsWith("text/javascript");
            assertThat(answer.text())
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "http://", "https://");
        }
    }

    @Test
    void verificationsAreListedNewestFirstWithoutThePerson() {
        for (String bizId : new String[] {"one", "two"}) {
            Rpc.call(emulator, "DescribeVerifyToken")
                    .with("BizType", "RPBioID")
                    .with("BizId", bizId)
                    .with("Name", "欧阳测试")
                    .with("IdCardNumber", "11010519491231002X")
                    .send();
        }
        emulator.setOutcome("one", 6);
        Answer answer = Rpc.control(emulator, "GET", "verifications", "");
        Json list = answer.json();
        assertThat(list.text("verifications", 0, "bizId")).isEqualTo("two");
        assertThat(list.at("verifications", 0, "status")).isEqualTo(-1L);
        assertThat(list.at("verifications", 1, "status")).isEqualTo(6L);
        assertThat(list.at("verifications", 1, "charged")).isEqualTo(1L);
        assertThat(answer.text()).doesNotContain("欧阳测试", "11010519491231002X");
    }

    @Test
    void faultsThatWaitAreListedUntilTheyAreServed() {
        Rpc.control(
                emulator, "POST", "faults", "{\"action\":\"*\",\"kind\":\"status\",\"times\":2}");
        assertThat(Rpc.control(emulator, "GET", "faults", "").json().at("faults", 0, "times"))
                .isEqualTo(2L);
        Rpc.call(emulator, "DescribeOssUploadToken").send();
        Rpc.call(emulator, "DescribeOssUploadToken").send();
        assertThat(Rpc.control(emulator, "GET", "faults", "").json().at("faults", 0)).isNull();
    }

    @Test
    void callsAreNumberedOnThoughAllWasForgotten() {
        Rpc.call(emulator, "DescribeOssUploadToken").send();
        emulator.reset();
        assertThat(Rpc.control(emulator, "GET", "calls", "").json().at("oldest")).isEqualTo(2L);
        Rpc.call(emulator, "DescribeOssUploadToken").send();
        Rpc.call(emulator, "DescribeOssUploadToken").send();
        Json newest = Rpc.control(emulator, "GET", "calls?after=1&limit=1", "").json();
        assertThat(newest.at("calls", 0, "number")).isEqualTo(3L);
        assertThat(newest.at("calls", 1)).isNull();
    }

    @Test
    void aSearchFindsNothingThatTheListMasks() {
        Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPBioID")
                .with("BizId", "masked")
                .with("Name", "欧阳测试")
                .with("IdCardNumber", "11010519491231002X")
                .send();
        for (String hidden : new String[] {"11010519491231002x", "%E6%AC%A7%E9%98%B3"}) {
            assertThat(calls("contains=" + hidden).at("calls", 0)).isNull();
        }
        assertThat(calls("contains=MASKED").text("calls", 0, "action"))
                .isEqualTo("DescribeVerifyToken");
        assertThat(calls("result=charged").at("calls", 0)).isNull();
        assertThat(calls("action=DescribeVerifyToken&result=succeeded").at("calls", 0)).isNotNull();
        assertThat(Rpc.control(emulator, "GET", "calls?result=none", "").status()).isEqualTo(400);
    }

    private Json calls(String query) {
        return Rpc.control(emulator, "GET", "calls?" + query, "").json();
    }

    @Test
    void aTestNumberIsMadeForEachCodeThatHasOne() {
        assertThat(testNumber("204")).isEqualTo(TestIdCards.faceSubCode(204));
        assertThat(testNumber("3101")).isEqualTo(TestIdCards.nameDiffers());
        assertThat(testNumber("-1")).isEqualTo(TestIdCards.notSubmitted());
        Answer refused = Rpc.control(emulator, "GET", "test-numbers?code=902", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().text("error")).contains("931 to 936");
    }

    private String testNumber(String code) {
        return Rpc.control(emulator, "GET", "test-numbers?code=" + code, "").json().text("number");
    }

    @Test
    void theClockIsTold() {
        Rpc.control(emulator, "PUT", "clock", "{\"offsetSeconds\": -60}");
        assertThat(Rpc.control(emulator, "GET", "clock", "").json().at("offsetSeconds"))
                .isEqualTo(-60L);
    }
}
