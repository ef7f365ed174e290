package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Browser;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser on the pages. Skipped where no Chromium is installed. */
@Timeout(180)
class BrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String SCRIPT = "<script>window.owned=1</script>";
    private static final String IMAGE = "<img src=x onerror=window.owned=1>";

    @SuppressWarnings("NullAway.Init")
    private static Browser english;

    @SuppressWarnings("NullAway.Init")
    private static Browser chinese;

    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().showPersonalData().start();

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
        english = Browser.start("en-US");
        chinese = Browser.start("zh-CN");
    }

    @AfterAll
    static void closeBrowsers() {
        if (Browser.program().isPresent()) {
            english.close();
            chinese.close();
        }
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc token(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", "11010519491231002X");
    }

    private static String link(Rpc token) {
        return token.send().json().text("VerifyPageUrl");
    }

    private String result(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyResult")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .send()
                .json()
                .text("VerifyStatus");
    }

    private static Page ready(Page page) {
        return page.until("!document.querySelector('#choices').hidden");
    }

    private static void assertFits(Page page) {
        assertThat(page.text("document.scrollingElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo("true");
        assertThat(page.controlsWithoutName()).isEmpty();
    }

    @Test
    void aPersonPassesAndIsSentOn() {
        String passed = emulator.endpoint() + "/shop/passed";
        Page page =
                ready(
                        english.open(
                                link(token("pass").with("PassedRedirectUrl", passed)), PHONE, 740));
        assertFits(page.picture("h5-phone-en"));
        page.click("#pass").until("location.href === '" + passed + "'");
        assertThat(result("pass")).isEqualTo("1");
    }

    @Test
    void aPersonFailsForEachReasonAndIsSentOn() {
        String failed = emulator.endpoint() + "/shop/failed";
        for (int reason = 3; reason <= 12; reason++) {
            String bizId = "fail-" + reason;
            Page page =
                    ready(
                            english.open(
                                    link(token(bizId).with("FailedRedirectUrl", failed)),
                                    DESK,
                                    800));
            page.fill("#reason", Integer.toString(reason)).click("#fail");
            page.until("location.href === '" + failed + "'");
            assertThat(result(bizId)).isEqualTo(Integer.toString(reason));
        }
    }

    @Test
    void aPersonLeavesAndNothingIsSubmitted() {
        Page page = ready(english.open(link(token("leave")), PHONE, 740));
        page.click("#leave").until("document.querySelector('#choices').hidden");
        assertThat(page.text("document.querySelector('#message').textContent"))
                .contains("Nothing was submitted");
        assertThat(result("leave")).isEqualTo("-1");
    }

    @Test
    void thePageIsUsedByKeyboardAlone() {
        Page page = ready(english.open(link(token("keys")), PHONE, 740));
        page.press("Tab", 9);
        assertThat(page.text("document.activeElement.id")).isEqualTo("pass");
        page.press("Enter", 13).until("document.querySelector('#message').textContent !== ''");
        assertThat(result("keys")).isEqualTo("1");
        assertThat(page.text("document.activeElement.id"))
                .as("where a screen reader goes on")
                .isEqualTo("message");
    }

    @Test
    void thePageSpeaksChineseToWhoDoes() {
        Page page = ready(chinese.open(link(token(IMAGE)), PHONE, 740));
        assertThat(page.text("document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(page.text("document.querySelector('#pass').textContent")).isEqualTo("认证通过");
        assertThat(page.text("document.querySelector('#biz-id').textContent")).isEqualTo(IMAGE);
        assertThat(page.text("window.owned")).isEqualTo("undefined");
        assertFits(page.picture("h5-phone-zh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:window.owned=1", "//shop.example/", "/pages/index/index"})
    void whereNoBrowserCanGoThePageStays(String redirect) {
        Page page =
                ready(
                        english.open(
                                link(token("stay").with("PassedRedirectUrl", redirect)),
                                DESK,
                                800));
        page.click("#pass").until("document.querySelector('#message').textContent !== ''");
        assertThat(page.text("location.pathname")).isEqualTo("/verify");
        assertThat(page.text("window.owned")).isEqualTo("undefined");
        assertThat(result("stay")).isEqualTo("1");
    }

    @Test
    void theConsoleSeesACallArriveAndShowsItsNameAsText() {
        Page console = english.open(emulator.consoleUrl(), DESK, 900);
        console.until("document.querySelector('#connection').textContent === 'Live'");
        token(SCRIPT).with("Name", SCRIPT).send();
        console.until("document.querySelectorAll('#calls li').length === 1");
        console.click("#calls li button");
        assertThat(console.text("document.querySelector('#calls .details').textContent"))
                .contains(SCRIPT);
        assertThat(console.text("window.owned")).isEqualTo("undefined");
        assertThat(console.text("document.scripts.length")).isEqualTo("1");
        assertFits(console.picture("console-desk-en"));
    }

    @Test
    void theConsoleSetsAnOutcome() {
        Page console = english.open(emulator.consoleUrl(), DESK, 900);
        token("outcome/1").send();
        console.until("document.querySelectorAll('#verifications li').length === 1");
        console.fill("#verifications select", "6").click("#verifications button");
        console.until(
                "document.querySelector('#verifications strong').textContent.startsWith('6')");
        assertThat(result("outcome/1")).isEqualTo("6");
        console.until("document.querySelector('#charged').textContent === '1'");
    }

    @Test
    void theConsoleQueuesAFault() {
        Page console = english.open(emulator.consoleUrl(), DESK, 900);
        console.fill("#fault-action", "DescribeVerifyResult").fill("#fault-kind", "code");
        console.fill("#fault-code", "Throttling").click("#fault-send");
        console.until("document.querySelectorAll('#faults li').length === 1");
        assertThat(
                        Rpc.call(emulator, "DescribeVerifyResult")
                                .with("BizType", "RPBasic")
                                .with("BizId", "fault")
                                .send()
                                .code())
                .isEqualTo("Throttling");
        console.until("document.querySelectorAll('#faults li').length === 0");
        console.picture("console-fault-en");
        console.fill("#fault-code", "").click("#fault-send");
        console.until("document.querySelector('#fault-message').textContent.includes('code')");
    }

    @Test
    void theConsoleResetsTheStateAndSetsTheClock() {
        token("forgotten").send();
        Page console = english.open(emulator.consoleUrl(), DESK, 900);
        console.until("document.querySelectorAll('#calls li').length === 1");
        console.click("#forget").until("document.querySelectorAll('#calls li').length === 0");
        console.until("document.querySelectorAll('#verifications li').length === 0");
        assertThat(emulator.calls()).isEmpty();
        console.fill("#clock-offset", "3600").click("#clock-set");
        console.until("document.querySelector('#clock-message').textContent !== ''");
        assertThat(token("late").send().code()).isEqualTo("InvalidTimeStamp.Expired");
    }

    @Test
    void theConsoleSpeaksChineseAndFitsAPhone() {
        token("订单".repeat(30)).send();
        Page console = chinese.open(emulator.consoleUrl(), PHONE, 900);
        console.until("document.querySelectorAll('#calls li').length === 1");
        assertThat(console.text("document.querySelector('#calls-title').textContent"))
                .isEqualTo("调用");
        console.click("#calls li button");
        assertFits(console.picture("console-phone-zh"));
    }

    @Test
    void aForeignPageCanNeitherReadNorDriveIt() {
        try (CloudAuthEmulator foreign = CloudAuthEmulator.start()) {
            Page page = english.open(foreign.endpoint() + "/nothing", DESK, 800);
            String calls = emulator.endpoint() + "/_emulator/calls";
            page.text("window.answer = ''");
            page.text(
                    "void fetch('"
                            + emulator.endpoint()
                            + "/_emulator/faults', {method: 'POST', mode: 'no-cors', body:"
                            + " '{\"action\":\"*\",\"kind\":\"cut\"}'}).finally(() =>"
                            + " { window.answer = 'sent' })");
            page.until("window.answer === 'sent'");
            page.text(
                    "void fetch('"
                            + calls
                            + "').then(() => { window.answer = 'read' }, () => {"
                            + " window.answer = 'refused' })");
            page.until("window.answer === 'read' || window.answer === 'refused'");
            assertThat(page.text("window.answer")).isEqualTo("refused");
        }
        assertThat(Rpc.control(emulator, "GET", "faults", "").json().at("faults", 0)).isNull();
    }
}
