package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legacy product in a real browser, where it differs: the same link allows another attempt. */
@LegacyTest
@Tag("slow")
class LegacyBrowserTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"DESK, en", "PHONE, zh-CN"})
    void anotherAttemptOnTheSameLink(Screen screen, String language) {
        Page page = submitForm(open(visitor(language, screen)), Customer.NUMBER);
        if (screen == Screen.DESK) {
            page.untilThere("#here").click("#here");
        }
        goToService(page.untilThere("#go:enabled")).fill("#reason", "6").click("#fail");
        waitForStage(page, "NOT_PASSED");
        String number = number(page);
        look(page, "60-legacy-rejected", screen, language);
        untilServiceIsOpen(page.click("#continue")).click("#pass");
        waitForStage(page, "PASSED");
        assertThat(number(page)).isEqualTo(number);
        look(page, "61-legacy-passed", screen, language);
        page.go(site.link("/privacy/delete")).untilThere("#ask-delete");
        look(page, "62-legacy-ask-delete", screen, language);
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"DESK, en", "PHONE, zh-CN"})
    void detailsThatTheServiceRefuses(Screen screen, String language) {
        Page page = submitForm(open(visitor(language, screen)), TestIdCards.nameDiffers());
        if (screen == Screen.DESK) {
            page.untilThere("#here").click("#here");
        }
        waitForStage(page.untilThere("#go:enabled").click("#go"), "REFUSED");
        look(page, "63-refused", screen, language);
        page.click("#again").untilThere("#consent");
    }

    @Test
    void backButtonAfterTheVerdictChangesNothing() {
        Page page = begin(start(desktopVisitor())).click("#pass");
        String number = number(waitForStage(page, "PASSED"));
        page.back().until("document.querySelector('#message')?.textContent");
        waitForStage(page.back(), "PASSED");
        assertThat(number(page)).isEqualTo(number);
        assertThat(database.stage(number)).isEqualTo("PASSED");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void pagesWithoutScriptsReloadAndWork() {
        Page page = desktopVisitor().openWithoutScripts(site.link("/"));
        submitForm(page, Customer.NUMBER).untilThere("#here").click("#here");
        page.untilThere("#go:enabled").click("#go").until("location.pathname === '/verify'");
        page.go(site.link("/")).untilThere("#waiting");
        emulator.setOutcome(number(page), 7);
        waitForStage(page, "NOT_PASSED").view().picture("64-legacy-without-scripts");
    }
}
