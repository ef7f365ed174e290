package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Browser;
import io.cloudauth.emulator.support.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** Tests in two real browsers, of two languages. Skipped where no Chromium is installed. */
@Timeout(180)
abstract class InBrowsers {

    static final int PHONE = 390;
    static final int DESK = 1280;

    @SuppressWarnings("NullAway.Init")
    static Browser english;

    @SuppressWarnings("NullAway.Init")
    static Browser chinese;

    final CloudAuthEmulator emulator;

    InBrowsers(CloudAuthEmulator emulator) {
        this.emulator = emulator;
    }

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

    /** Waits until the person can select something. */
    static Page ready(Page page) {
        return page.until("!document.querySelector('#choices').hidden");
    }

    static void assertFits(Page page) {
        assertThat(page.text("document.scrollingElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways")
                .isEqualTo("true");
        assertThat(page.controlsWithoutName()).isEmpty();
    }

    /** The value that a list shows. */
    static String chosen(Page page, String selector) {
        return page.text("document.querySelector(`" + selector + "`).value");
    }

    /** The values of a list that a person can choose. */
    static String choices(Page page, String selector) {
        return page.text(
                "[...document.querySelector(`"
                        + selector
                        + "`).options].filter(option => !option.disabled &&"
                        + " !option.parentElement.disabled).map(option =>"
                        + " option.value).join(' ')");
    }
}
