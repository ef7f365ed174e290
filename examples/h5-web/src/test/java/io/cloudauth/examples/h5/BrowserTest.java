package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.h5.browser.Browser;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import io.cloudauth.examples.h5.browser.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The pages in a real browser. Screenshots are in {@code target/screenshots}. Skipped if Chromium
 * is not installed.
 */
@DemoTest
class BrowserTest {
    private static final String VERDICT = "#verdict";

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @Autowired Site site;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired ManualClock clock;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void reset() {
        emulator.reset();
        clock.reset();
    }

    private static Visitor desktopVisitor() {
        return browser.visitor("en-US", Screen.DESK);
    }

    /** Fills in the form and opens the waiting page. */
    private Page start(Visitor visitor) {
        Page page = visitor.open(site.link("/"));
        page.fill("#name", Customer.NAME).fill("#idNumber", Customer.NUMBER).click("#consent");
        return page.click("main form button").untilThere("#progress");
    }

    private static Page openVerificationPage(Page page) {
        return page.click("#go").until("document.querySelector('#choices')?.hidden === false");
    }

    private static Page waitForStage(Page page, String stage) {
        return page.untilThere(VERDICT + "[data-stage=" + stage + "]");
    }

    private static String bizId(Page page) {
        return page.text("location.pathname.split('/')[2]");
    }

    /**
     * Asserts that the page loads nothing from other hosts, has no errors, fits the screen, and has
     * an accessible name for each control.
     */
    private void assertWellBehaved(Page page) {
        assertThat(page.requests())
                .allMatch(
                        address ->
                                address.startsWith(site.link("/"))
                                        || address.startsWith(emulator.endpoint() + "/verify")
                                        || address.startsWith("data:"));
        // the emulator's page has an empty icon, which its Content-Security-Policy blocks
        assertThat(page.errors()).allMatch(error -> error.contains("'data:,'"));
        assertThat(page.text("document.scrollingElement.scrollWidth <= window.innerWidth"))
                .as("no horizontal scrolling")
                .isEqualTo("true");
        assertThat(page.controlsWithoutName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DESK, en", "DESK, zh-CN", "PHONE, en", "PHONE, zh-CN"})
    void everyPageInBothLanguagesAtBothWidths(Screen screen, String language) {
        Visitor visitor = browser.visitor(language, screen);
        String suffix = "-" + screen.name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
        Page page = visitor.open(site.link("/")).picture("1-start" + suffix);
        page.click("main form button").untilThere("#consent-error").click("#consent");
        page.fill("#idNumber", "11010519491231002").click("main form button");
        page.untilThere("#number-error").picture("2-start-errors" + suffix);
        assertWellBehaved(page);
        emulator.refuse("DescribeVerifyToken", "3204", 400, 1);
        page.fill("#name", Customer.NAME).fill("#idNumber", Customer.NUMBER);
        page.click("main form button").untilThere("#error").picture("2-too-many" + suffix);
        assertThat(page.shown()).contains(language.equals("en") ? "try again later" : "请稍后再试");
        assertWellBehaved(page);
        page.click("main a").untilThere("#consent");
        page.fill("#name", Customer.NAME).fill("#idNumber", Customer.NUMBER).click("#consent");
        page.click("main form button").untilThere("#progress");
        page.until("document.querySelector('.qr').naturalWidth > 0");
        page.until("document.querySelector('#looked').textContent").picture("3-waiting" + suffix);
        assertWellBehaved(page);
        openVerificationPage(page).fill("#reason", "6").click("#fail");
        waitForStage(page, "NOT_PASSED").picture("4-rejected" + suffix);
        assertThat(page.shown())
                .contains(language.equals("en") ? "does not match the portrait" : "人脸与证件照片不一致");
        assertWellBehaved(page);
        openVerificationPage(page).click("#pass");
        waitForStage(page, "PASSED").picture("5-passed" + suffix);
        assertWellBehaved(page);
        page.click("footer a").untilThere("#privacy").picture("6-privacy" + suffix);
        page.click(".danger").untilThere("#deleted").picture("7-deleted" + suffix);
        assertWellBehaved(page);
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @Test
    void passIsShownAndFinal() {
        Page page = start(desktopVisitor());
        String bizId = bizId(page);
        waitForStage(openVerificationPage(page).click("#pass"), "PASSED");
        assertThat(page.address()).isEqualTo(site.link("/verifications/" + bizId));
        waitForStage(page.reload(), "PASSED");
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void userWhoLeavesThePageCanContinue() {
        Page page = start(desktopVisitor());
        openVerificationPage(page)
                .click("#leave")
                .until("document.querySelector('#choices').hidden");
        page.back().untilThere("#progress");
        assertThat(database.stage(bizId(page))).isEqualTo("WAITING");
        assertThat(emulator.charged()).isZero();
        waitForStage(openVerificationPage(page).click("#pass"), "PASSED");
    }

    @Test
    void backButtonAfterTheVerdictChangesNothing() {
        Page page = start(desktopVisitor());
        String bizId = bizId(page);
        waitForStage(openVerificationPage(page).click("#pass"), "PASSED");
        page.back().until("document.querySelector('#message')?.textContent");
        page.back();
        waitForStage(page, "PASSED");
        assertThat(bizId(page)).isEqualTo(bizId);
        page.back().untilThere("#consent");
        assertThat(database.stage(bizId)).isEqualTo("PASSED");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void reloadStartsNoNewVerification() {
        Page page = start(desktopVisitor());
        String bizId = bizId(page);
        page.reload().untilThere("#progress");
        assertThat(bizId(page)).isEqualTo(bizId);
        assertThat(emulator.calls())
                .filteredOn(call -> call.action().equals("DescribeVerifyToken"))
                .filteredOn(call -> call.status() == 200)
                .hasSize(1);
    }

    @Test
    void secondTabContinuesTheVerificationAndTheFirstTabUpdates() {
        Visitor visitor = desktopVisitor();
        Page first = start(visitor);
        Page second = visitor.open(site.link("/")).untilThere("#progress");
        assertThat(bizId(second)).isEqualTo(bizId(first));
        waitForStage(openVerificationPage(second).click("#pass"), "PASSED");
        waitForStage(first, "PASSED");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void formInTwoTabsStartsOneVerification() {
        Visitor visitor = desktopVisitor();
        Page second = visitor.open(site.link("/"));
        Page first = start(visitor);
        second.fill("#name", Customer.NAME).fill("#idNumber", Customer.NUMBER).click("#consent");
        second.click("main form button").untilThere("#progress");
        assertThat(bizId(second)).isEqualTo(bizId(first));
    }

    @Test
    void phoneThatScannedTheCodePointsToTheFirstScreen() {
        Page screen = start(desktopVisitor());
        String link = screen.text("document.querySelector('#go').href");
        Page phone = browser.visitor("zh-CN", Screen.PHONE).open(link);
        phone.until("document.querySelector('#choices')?.hidden === false").click("#pass");
        phone.untilThere("#returned").picture("8-returned-phone-zh-CN");
        assertThat(phone.shown()).doesNotContain("认证通过", bizId(screen));
        assertWellBehaved(phone);
        waitForStage(screen, "PASSED");
    }

    @Test
    void strangerSeesNothing() {
        Page owner = start(desktopVisitor());
        String bizId = bizId(owner);
        Visitor stranger = desktopVisitor();
        Page page = stranger.open(owner.address()).untilThere("#error");
        page.picture("9-somebody-elses-desk-en");
        assertThat(page.shown()).contains("belongs to someone else").doesNotContain(bizId);
        Page own = start(stranger);
        assertThat(bizId(own)).isNotEqualTo(bizId);
        // the stranger finishes the owner's verification: the stranger's own one does not change
        own.go(owner.text("document.querySelector('#go').href"));
        own.until("document.querySelector('#choices')?.hidden === false").click("#pass");
        own.untilThere("#returned");
        own.go(site.link("/")).untilThere("#progress");
        assertThat(bizId(own)).isNotEqualTo(bizId);
        assertThat(database.stage(bizId(own))).isEqualTo("WAITING");
        waitForStage(owner, "PASSED");
    }

    @Test
    void expiredLinkIsShownWithoutReloadAndAnotherVerificationCanStart() {
        Visitor visitor = desktopVisitor();
        Page page = start(visitor);
        String link = page.text("document.querySelector('#go').href");
        emulator.setClockOffset(Duration.ofMinutes(31));
        clock.advance(Duration.ofMinutes(31));
        waitForStage(page, "EXPIRED").picture("10-expired-desk-en");
        Page late = visitor.open(link);
        late.until("document.querySelector('#message').textContent.includes('expired')");
        page.click("main a").untilThere("#consent");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void pageWithoutScriptsReloads() {
        Page page = desktopVisitor().openWithoutScripts(site.link("/"));
        page.fill("#name", Customer.NAME).fill("#idNumber", Customer.NUMBER).click("#consent");
        page.click("main form button").untilThere("#progress");
        assertThat(page.text("document.querySelector('#looked').textContent")).isEmpty();
        emulator.setOutcome(bizId(page), 7);
        waitForStage(page, "NOT_PASSED").picture("11-rejected-without-scripts-desk-en");
    }
}
