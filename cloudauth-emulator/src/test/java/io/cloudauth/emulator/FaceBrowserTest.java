package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Browser;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real browser on the page of a CertifyUrl. Skipped where no Chromium is installed. */
@Timeout(180)
class FaceBrowserTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String IMAGE = "<img src=x onerror=window.owned=1>";

    @SuppressWarnings("NullAway.Init")
    private static Browser english;

    @SuppressWarnings("NullAway.Init")
    private static Browser chinese;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

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

    private Json start(String returnUrl) {
        return FaceCalls.init(emulator).with("ReturnUrl", returnUrl).send().json();
    }

    private static String link(Json started) {
        return started.text("ResultObject", "CertifyUrl");
    }

    private String subCode(Json started) {
        return FaceCalls.subCode(emulator, started.text("ResultObject", "CertifyId"));
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
    void aPersonPassesAndIsSentBackWithTheResponse() {
        String back = emulator.endpoint() + "/shop/back";
        Json started = start(back);
        Page page = ready(english.open(link(started), PHONE, 740));
        assertFits(page.picture("face-phone-en"));
        page.click("#pass").until("location.pathname === '/shop/back'");
        String code = "JSON.parse(new URLSearchParams(location.search).get('response')).code";
        assertThat(page.text(code)).isEqualTo("1000");
        assertThat(subCode(started)).isEqualTo("200");
    }

    @Test
    void aPersonIsRejectedForAReason() {
        Json started = start(emulator.endpoint() + "/shop/back");
        Page page = ready(chinese.open(link(started), DESK, 800));
        assertThat(page.text("document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(page.text("document.querySelector('#pass').textContent")).isEqualTo("认证通过");
        assertFits(page.picture("face-desk-zh"));
        page.fill("#sub-code", "205").click("#reject");
        page.until("location.pathname === '/shop/back'");
        assertThat(subCode(started)).isEqualTo("205");
    }

    @Test
    void aPersonLeavesAndNothingIsSubmitted() {
        Json started = FaceCalls.init(emulator).send().json();
        Page page = ready(chinese.open(link(started), PHONE, 740));
        assertFits(page.picture("face-phone-zh"));
        page.click("#leave").until("document.querySelector('#choices').hidden");
        assertThat(page.text("document.querySelector('#message').textContent")).contains("未提交");
        assertThat(subCode(started)).isEqualTo("null");
    }

    @Test
    void aFrameSendsItsMessageToThePageAroundIt() {
        try (CloudAuthEmulator foreign = CloudAuthEmulator.start()) {
            Json started = start("iframe");
            Page page = english.open(foreign.endpoint() + "/nothing", DESK, 800);
            page.text(
                    "window.addEventListener('message', event => { window.received = event.data;"
                            + " window.sender = event.origin })");
            page.text(
                    "void document.body.append(Object.assign(document.createElement('iframe'),"
                            + " { src: '"
                            + link(started)
                            + "', width: 600, height: 600, onload: () => { window.loaded = 1 }"
                            + " }))");
            page.until("window.loaded === 1");
            ready(page.frame()).click("#pass");
            page.until("window.received !== undefined").picture("face-frame-en");
            assertThat(page.text("window.received.code")).isEqualTo("1000");
            assertThat(page.text("window.received.extInfo.certifyId"))
                    .isEqualTo(started.text("ResultObject", "CertifyId"));
            assertThat(page.text("window.sender")).isEqualTo(emulator.endpoint());
        }
    }

    @Test
    void aPageOfAnotherSiteLoadsTheMetaInfoScript() {
        try (CloudAuthEmulator foreign = CloudAuthEmulator.start()) {
            for (int width : new int[] {PHONE, DESK}) {
                Page page = english.open(foreign.endpoint() + "/nothing", width, 800);
                page.text(
                        "void document.head.append(Object.assign(document.createElement('script'),"
                                + " { src: '"
                                + emulator.endpoint()
                                + "/_emulator/metainfo.js' }))");
                page.until("window.getMetaInfo !== undefined");
                String metaInfo = page.text("JSON.stringify(getMetaInfo())");
                assertThat(Json.read(metaInfo).text("deviceType"))
                        .isEqualTo(width == PHONE ? "h5" : "web");
                Rpc init = FaceCalls.init(emulator).with("MetaInfo", metaInfo);
                assertThat(init.send().json().at("ResultObject", "CertifyUrl")).isNotNull();
            }
        }
    }

    @Test
    void theConsolePassesAndRejectsOpenSessions() {
        Json passed = FaceCalls.init(emulator).with("OuterOrderNo", IMAGE).send().json();
        Page console = chinese.open(emulator.consoleUrl(), PHONE, 900);
        console.until("document.querySelectorAll('#face-sessions li').length === 1");
        assertFits(console.picture("console-face-phone-zh"));
        assertThat(console.text("document.querySelector('#face-sessions .name').textContent"))
                .contains(IMAGE);
        assertThat(console.text("window.owned")).isEqualTo("undefined");
        console.click("#face-sessions button.pass");
        console.until("document.querySelector('#face-sessions button.pass').hidden");
        assertThat(subCode(passed)).isEqualTo("200");
        Json rejected = FaceCalls.init(emulator).send().json();
        Page desk = english.open(emulator.consoleUrl(), DESK, 900);
        desk.until("document.querySelectorAll('#face-sessions li').length === 2");
        assertFits(desk.picture("console-face-desk-en"));
        desk.fill("#face-sessions select", "206").click("#face-sessions button.reject");
        desk.until("document.querySelector('#face-sessions strong').textContent.startsWith('206')");
        assertThat(subCode(rejected)).isEqualTo("206");
        desk.until("document.querySelector('#charged').textContent === '2'");
    }
}
