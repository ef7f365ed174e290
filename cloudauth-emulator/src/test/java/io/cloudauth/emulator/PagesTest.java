package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Browser;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page in every language and colour scheme, on a desk, on a phone and zoomed in by 200 %: it
 * fits, axe-core finds nothing to object to, and the browser blocks nothing.
 */
@Tag("slow")
@Timeout(300)
class PagesTest extends InBrowsers {

    /** A size of the window. */
    private enum Size {
        DESK(1280, 900, 1),
        PHONE(390, 844, 1),
        ZOOMED(640, 450, 2);

        private final int width;
        private final int height;
        private final int scale;

        Size(int width, int height, int scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }
    }

    PagesTest() {
        super(CloudAuthEmulator.start());
    }

    private static Browser browser(String language) {
        return language.equals("en") ? english : chinese;
    }

    private Rpc legacy(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", "11010519491231002X");
    }

    private void assertGood(Page page, String name) {
        page.text("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertIconLoads(page);
        for (String scheme : new String[] {"light", "dark"}) {
            page.prefer(scheme);
            for (Size size : Size.values()) {
                String place = name + "-" + scheme + "-" + size;
                page.resize(size.width, size.height, size.scale);
                assertFits(page.picture(place));
                assertThat(page.violations()).as(place).isEmpty();
            }
        }
        assertThat(page.errors()).as("what the browser reports on " + name).isEmpty();
    }

    /** The page's own policy must allow its icon. */
    private static void assertIconLoads(Page page) {
        page.text(
                "window.icon = Object.assign(new Image(), { src:"
                        + " document.querySelector('link[rel=icon]').href })");
        page.until("window.icon.complete");
        assertThat(page.text("window.icon.naturalWidth > 0")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theLegacyPage(String language) {
        String link = legacy("order-20261129-0001").send().json().text("VerifyPageUrl");
        Page page = ready(browser(language).open(link, DESK, 900));
        assertGood(page, "verify-" + language);
        page.click("#fail").until("document.querySelector('#message').textContent !== ''");
        assertGood(page, "verify-failed-" + language);
        page.click("#pass").until("document.querySelector('#choices').hidden");
        assertGood(page, "verify-passed-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theFinancialGradePage(String language) {
        String link = FaceCalls.init(emulator).send().json().text("ResultObject", "CertifyUrl");
        Page page = ready(browser(language).open(link, DESK, 900));
        assertGood(page, "face-" + language);
        page.click("#leave").until("document.querySelector('#choices').hidden");
        assertGood(page, "face-left-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theConsole(String language) {
        Page page = browser(language).open(emulator.consoleUrl(), DESK, 900);
        page.until("document.querySelector('#connection').classList.contains('good')");
        assertGood(page, "console-empty-" + language);
        for (int i = 1; i <= 12; i++) {
            legacy("order-20261129-" + (1000 + i)).send();
            FaceCalls.init(emulator).with("OuterOrderNo", "face-20261129-" + i).send();
        }
        String certifyId = FaceCalls.certifyId(FaceCalls.init(emulator));
        FaceCalls.describe(emulator, certifyId);
        emulator.setFaceOutcome(certifyId, "204");
        FaceCalls.describe(emulator, certifyId);
        emulator.setOutcome("order-20261129-1012", 1);
        emulator.setOutcome("order-20261129-1011", 7);
        emulator.refuse("DescribeVerifyResult", "Throttling", 400, 1);
        Rpc.call(emulator, "DescribeVerifyResult").with("BizId", "order-1").send();
        emulator.breakAnswer("*", CloudAuthEmulator.Breakage.CUT, 3);
        page.until("document.querySelectorAll('#calls .call').length === 28");
        page.until("document.querySelectorAll('#faults tr').length === 1");
        page.click("#calls .call:nth-child(2) button");
        for (String tab : new String[] {"calls", "verifications", "faults", "numbers"}) {
            page.click("#tab-" + tab);
            assertGood(page, "console-" + tab + "-" + language);
        }
        page.click("#forget");
        assertGood(page, "console-question-" + language);
    }
}
