package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.examples.h5.browser.Browser;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import io.cloudauth.examples.h5.browser.Visitor;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The support of tests in a real browser. Screenshots are in {@code target/screenshots}. Skipped if
 * Chromium is not installed.
 */
@DemoTest
abstract class BrowserTest {
    private final SoftAssertions softly = new SoftAssertions();

    @Autowired Site site;
    @Autowired CloudAuthEmulator emulator;
    @Autowired Database database;
    @Autowired ManualClock clock;

    @BeforeAll
    static void requireBrowser() {
        Assumptions.assumeTrue(Browser.program().isPresent(), "no Chromium is installed");
    }

    @AfterEach
    void reset() {
        Browser.shared().forgetVisitors();
        emulator.reset();
        clock.reset();
        softly.assertAll();
    }

    static Visitor visitor(String language, Screen screen) {
        return Browser.shared().visitor(language, screen);
    }

    static Visitor desktopVisitor() {
        return visitor("en-US", Screen.DESK);
    }

    static Visitor phoneVisitor() {
        return visitor("en-US", Screen.PHONE);
    }

    Page open(Visitor visitor) {
        return visitor.open(site.link("/")).untilThere("#consent");
    }

    /** Fills in the form and submits it. */
    static Page submitForm(Page page, String idNumber) {
        page.fill("#name", Customer.NAME).fill("#idNumber", idNumber).click("#consent");
        return page.click("main form button");
    }

    /** Fills in the form and opens the waiting page. */
    Page start(Visitor visitor) {
        return submitForm(open(visitor), Customer.NUMBER).untilThere("#waiting");
    }

    /** Begins on this device: from the waiting page to the service's page. */
    static Page begin(Page page) {
        return goToService(page.click("#here").untilThere("#go:enabled"));
    }

    /** Submits the page that begins a verification. */
    static Page goToService(Page page) {
        return untilServiceIsOpen(page.click("#go"));
    }

    static Page untilServiceIsOpen(Page page) {
        return page.until("document.querySelector('#choices')?.hidden === false");
    }

    static Page waitForStage(Page page, String stage) {
        return page.untilThere("#verdict[data-stage=" + stage + "]");
    }

    /** Returns the number of the verification whose page is open. */
    static String number(Page page) {
        return page.text("location.pathname.split('/')[2]");
    }

    /**
     * Saves screenshots of the page in both colour schemes, on a desktop also at a zoom of 200 %,
     * and asserts that axe-core finds nothing and that nothing scrolls sideways.
     */
    void look(Page page, String name, Screen screen, String language) {
        String dark = picture(page, name, screen, language, "dark");
        softly.assertThat(page.view().violationsOfContrast()).as(dark).isEmpty();
        for (Screen view : screen.views()) {
            String light = picture(page, name, view, language, "light");
            softly.assertThat(page.view().violations()).as(light).isEmpty();
            softly.assertThat(page.view().scrollsSideways())
                    .as("%s scrolls sideways", light)
                    .isFalse();
        }
        page.view().show(screen, "light");
        assertWellBehaved(page);
    }

    private static String picture(
            Page page, String name, Screen screen, String language, String scheme) {
        String full =
                String.join(
                        "-",
                        name,
                        screen.name().toLowerCase(Locale.ROOT),
                        language.substring(0, 2),
                        scheme);
        page.view().show(screen, scheme).picture(full);
        return full;
    }

    /** Asserts that the pages so far loaded nothing from other hosts, and had no errors. */
    void assertWellBehaved(Page page) {
        assertThat(page.requests())
                .allMatch(
                        address ->
                                address.startsWith(site.link("/"))
                                        || address.startsWith(emulator.endpoint() + "/")
                                        || address.startsWith("data:"));
        // the emulator's page may have an empty icon, which its Content-Security-Policy blocks
        assertThat(page.errors()).allMatch(error -> error.contains("'data:,'"));
    }
}
