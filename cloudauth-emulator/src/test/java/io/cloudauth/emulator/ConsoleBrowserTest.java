package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real browser on the console. */
@Tag("slow")
class ConsoleBrowserTest extends InBrowsers {

    private static final String IMAGE = "<img src=x onerror=window.owned=1>";

    ConsoleBrowserTest() {
        super(CloudAuthEmulator.builder().showPersonalData().start());
    }

    private Rpc token(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", "11010519491231002X");
    }

    private String result(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyResult")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .send()
                .json()
                .text("VerifyStatus");
    }

    private Page console() {
        return english.open(emulator.consoleUrl(), DESK, 900);
    }

    private static Page untilCount(Page page, String selector, int count) {
        return page.until("document.querySelectorAll('" + selector + "').length === " + count);
    }

    @Test
    void aSearchAndAFilterFindCalls() {
        token("first").send();
        token("second").send();
        Rpc.call(emulator, "DescribeVerifyResult").with("BizId", "second").send();
        Page console = untilCount(console(), "#calls .call", 3);
        untilCount(console.choose("#call-search", "SECOND"), "#calls .call", 2);
        untilCount(console.choose("#call-action", "DescribeVerifyToken"), "#calls .call", 1);
        untilCount(console.choose("#call-search", ""), "#calls .call", 2);
        console.choose("#call-action", "").choose("#call-result", "failed");
        untilCount(console, "#calls .call", 1);
        assertThat(console.text("document.querySelector('#calls .pill.bad').textContent"))
                .isEqualTo("MissingParameter");
        console.choose("#call-search", "nothing has this");
        console.until("!document.querySelector('#no-calls').hidden");
        untilCount(console.click("#filter-clear"), "#calls .call", 3);
        token("third").send();
        untilCount(console, "#calls .call", 4);
    }

    @Test
    void afterTenThousandCallsEverySectionIsOneClickAway() {
        for (int i = 0; i < 10_000; i++) {
            FaceCalls.get(emulator.endpoint() + "/?Action=Number" + i);
        }
        Page console = untilCount(console(), "#calls .call", 300);
        assertThat(console.text("document.querySelector('#calls-shown').textContent"))
                .isEqualTo(
                        "The newest 300 of 10,000 calls. Search or filter to find an older call.");
        for (String tab : new String[] {"verifications", "faults", "numbers"}) {
            console.click("#tab-" + tab);
            assertThat(
                            console.text(
                                    "(box => box.top >= 0 && box.bottom <= innerHeight &&"
                                            + " scrollY === 0)(document.querySelector('#panel-"
                                            + tab
                                            + " h2').getBoundingClientRect())"))
                    .as(tab)
                    .isEqualTo("true");
        }
        console.click("#tab-faults").choose("#fault-kind", "cut").click("#fault-send");
        untilCount(console, "#faults tr", 1);
        console.click("#tab-calls").choose("#call-search", "Number4711");
        untilCount(console, "#calls .call", 1);
        assertThat(console.text("document.querySelector('#calls button').textContent"))
                .as("an old call, which the list does not show unasked")
                .isEqualTo("Number4711");
    }

    @Test
    void aListSavesTheOutcomeOfALegacyVerification() {
        token("outcome/1").send();
        Page console = untilCount(console(), "#verifications tr", 1);
        console.click("#tab-verifications");
        assertThat(choices(console, "#verifications select")).isEqualTo("-1 1 7 9 11 12");
        console.choose("#verifications select", "7");
        console.until("document.querySelector('#verifications .pill').textContent === 'failed'");
        assertThat(result("outcome/1")).isEqualTo("7");
        console.until("document.querySelector('#charged').textContent === '1'");
        assertThat(chosen(console, "#verifications select")).isEqualTo("7");
    }

    @Test
    void aListSavesTheOutcomeOfASession() {
        Json started = FaceCalls.init(emulator).with("OuterOrderNo", IMAGE).send().json();
        String certifyId = started.text("ResultObject", "CertifyId");
        Page console = chinese.open(emulator.consoleUrl(), PHONE, 900);
        untilCount(console, "#face-sessions tr", 1).click("#tab-verifications");
        assertThat(console.text("document.querySelector('#face-sessions').textContent"))
                .contains(IMAGE, certifyId);
        assertThat(console.text("window.owned")).isEqualTo("undefined");
        assertThat(choices(console, "#face-sessions select"))
                .isEqualTo("200 201 202 203 204 205 206 209 210");
        console.choose("#face-sessions select", "206");
        console.until("document.querySelector('#face-sessions .pill').textContent === '不通过'");
        assertThat(FaceCalls.subCode(emulator, certifyId)).isEqualTo("206");
        emulator.setFaceErrorCode(certifyId, "417");
        console.until("document.querySelector('#face-sessions .pill').textContent === '错误'");
        assertFits(console);
    }

    @Test
    void theKeyboardOpensAListBeforeItSavesAnything() {
        token("keys").send();
        Page console = untilCount(console(), "#verifications tr", 1);
        console.text("document.querySelector('#tab-calls').focus()");
        console.press("ArrowRight", 39);
        assertThat(console.text("document.activeElement.id")).isEqualTo("tab-verifications");
        assertThat(console.text("document.querySelector('#panel-verifications').hidden"))
                .isEqualTo("false");
        console.press("Tab", 9);
        assertThat(console.text("document.activeElement.tagName")).isEqualTo("SELECT");
        console.press("ArrowDown", 40);
        assertThat(chosen(console, "#verifications select")).isEqualTo("-1");
        console.press("ArrowDown", 40).press("Enter", 13);
        console.until("document.querySelector('#verifications .pill').textContent === 'passed'");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void theConsoleQueuesAFault() {
        Page console = console().click("#tab-faults");
        console.fill("#fault-action", "DescribeVerifyResult").fill("#fault-kind", "code");
        console.fill("#fault-code", "Throttling").click("#fault-send");
        untilCount(console, "#faults tr", 1);
        assertThat(
                        Rpc.call(emulator, "DescribeVerifyResult")
                                .with("BizType", "RPBasic")
                                .with("BizId", "fault")
                                .send()
                                .code())
                .isEqualTo("Throttling");
        untilCount(console, "#faults tr", 0);
        console.fill("#fault-code", "").click("#fault-send");
        console.until("document.querySelector('#fault-message').textContent.includes('code')");
    }

    @Test
    void theStateIsResetOnlyAfterAQuestion() {
        token("forgotten").send();
        Page console = untilCount(console(), "#calls .call", 1);
        console.click("#forget").until("document.querySelector('#forget-question').open");
        assertThat(console.text("document.activeElement.id"))
                .as("Enter alone resets nothing")
                .isEqualTo("forget-no");
        console.press("Enter", 13).until("!document.querySelector('#forget-question').open");
        assertThat(emulator.calls()).hasSize(1);
        console.click("#forget").click("#forget-yes");
        untilCount(console, "#calls .call", 0);
        untilCount(console, "#verifications tr", 0);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void theConsoleSetsTheClock() {
        Page console = console().click("#tab-faults");
        console.fill("#clock-offset", "3600").click("#clock-set");
        console.until("document.querySelector('#clock-message').textContent !== ''");
        assertThat(token("late").send().code()).isEqualTo("InvalidTimeStamp.Expired");
    }

    @Test
    void theConsoleMakesTestNumbers() {
        Page console = console().click("#tab-numbers");
        String number = "document.querySelector('#test-number').textContent";
        console.until(number + " === '" + TestIdCards.passed() + "'");
        console.choose("#number-code", "931");
        console.until(number + " === '" + TestIdCards.nameDiffers() + "'");
        console.choose("#number-product", "face").choose("#number-code", "204");
        console.until(number + " === '" + TestIdCards.faceSubCode(204) + "'");
        console.click("#number-copy");
        console.until("document.querySelector('#number-message').textContent !== ''");
    }

    @Test
    void theConsoleSpeaksChineseAndNoButtonWraps() {
        token("订单".repeat(30)).send();
        Page console = chinese.open(emulator.consoleUrl(), PHONE, 900);
        untilCount(console, "#calls .call", 1);
        assertThat(console.text("document.querySelector('#calls-title').textContent"))
                .isEqualTo("调用");
        console.click("#calls .call button");
        assertFits(console);
        for (String tab : new String[] {"calls", "verifications", "faults", "numbers"}) {
            console.click("#tab-" + tab);
            assertFits(console);
            assertThat(
                            console.text(
                                    "[...document.querySelectorAll('button')].filter(button =>"
                                            + " button.offsetHeight > 48).map(button =>"
                                            + " button.textContent).join()"))
                    .as("buttons of two lines")
                    .isEmpty();
        }
    }
}
