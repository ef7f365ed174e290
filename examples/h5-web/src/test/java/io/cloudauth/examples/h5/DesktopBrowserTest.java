package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.examples.h5.browser.Keyboard;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import io.cloudauth.examples.h5.browser.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people do at a desktop: tabs, reloads, the back button, and the keyboard alone. */
@Tag("slow")
class DesktopBrowserTest extends BrowserTest {

    private long sessions() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("InitFaceVerify"))
                .count();
    }

    @Test
    void keyboardAloneLeadsFromTheStartToTheResult() {
        Page page = open(desktopVisitor());
        Keyboard keys = page.keyboard();
        keys.tabTo("main form button").enter().untilThere("#errors");
        assertThat(page.isFocused("#errors")).isTrue();
        keys.tabTo("#errors li:last-child a").shiftTabTo("#errors a[href='#name']").enter();
        page.until("document.activeElement.id === 'name'");
        keys.type(Customer.NAME).tabTo("#idNumber").type(Customer.NUMBER);
        keys.tabTo("#consent").space();
        keys.tabTo("main form button").enter().untilThere("#here");
        keys.tabTo("#here").enter().untilThere("#go:enabled");
        untilServiceIsOpen(keys.tabTo("#go").space());
        waitForStage(keys.tabTo("#reject").enter(), "NOT_PASSED");

        keys.tabTo("#again").enter().untilThere("#name");
        keys.tabTo("#name").type(Customer.NAME).tabTo("#idNumber").type(Customer.NUMBER);
        keys.tabTo("#consent").space();
        keys.tabTo("main form button").space().untilThere("#here");
        keys.tabTo("#here").enter().untilThere("#go:enabled");
        untilServiceIsOpen(keys.tabTo("#go").enter());
        waitForStage(keys.tabTo("#pass").space(), "PASSED");
        assertWellBehaved(page);
    }

    @Test
    void userWhoLeavesTheServiceCanGoOnOrCancel() {
        Page page = begin(start(desktopVisitor())).click("#leave").untilThere("#waiting #continue");
        assertThat(page.shown()).contains("Back to the verification page", "Waiting");
        look(page, "50-left", Screen.DESK, "en");
        assertThat(database.stage(number(page))).isEqualTo("WAITING");
        untilServiceIsOpen(page.click("#continue"))
                .click("#leave")
                .untilThere("#waiting #continue");
        String number = number(page);
        waitForStage(untilServiceIsOpen(page.click("#continue")).click("#pass"), "PASSED");
        assertThat(number(page)).isEqualTo(number);
        assertThat(sessions()).isOne();
    }

    @Test
    void userWhoLeavesTheServiceCanCancel() {
        Page page = begin(start(desktopVisitor())).click("#leave").untilThere("#waiting #continue");
        look(page.click("#trouble summary"), "51-trouble", Screen.DESK, "en");
        page.click("#withdraw");
        waitForStage(page, "WITHDRAWN").click("#again").untilThere("#consent");
    }

    @Test
    void backButtonAfterTheVerdictChangesNothing() {
        Page page = begin(start(desktopVisitor())).click("#pass");
        String number = number(waitForStage(page, "PASSED"));
        page.back().until("document.querySelector('#message')?.textContent");
        waitForStage(page.back(), "PASSED");
        assertThat(number(page)).isEqualTo(number);
        assertThat(sessions()).isOne();
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void reloadStartsNoNewVerification() {
        Page page = start(desktopVisitor());
        String number = number(page);
        assertThat(number(page.reload().untilThere("#waiting"))).isEqualTo(number);
        page.click("#here").untilThere("#go:enabled").reload();
        goToService(page.untilThere("#go:enabled"));
        untilServiceIsOpen(page.reload()).click("#pass");
        waitForStage(waitForStage(page, "PASSED").reload(), "PASSED");
        assertThat(number(page)).isEqualTo(number);
        assertThat(sessions()).isOne();
    }

    @Test
    void secondTabContinuesTheVerificationAndTheFirstTabUpdates() {
        Visitor visitor = desktopVisitor();
        Page first = start(visitor);
        Page second = visitor.open(site.link("/")).untilThere("#waiting");
        assertThat(number(second)).isEqualTo(number(first));
        waitForStage(begin(second).click("#pass"), "PASSED");
        waitForStage(first, "PASSED");
        assertThat(sessions()).isOne();
    }

    @Test
    void formInTwoTabsStartsOneVerification() {
        Visitor visitor = desktopVisitor();
        Page second = open(visitor);
        Page first = start(visitor);
        submitForm(second, Customer.NUMBER).untilThere("#waiting");
        assertThat(number(second)).isEqualTo(number(first));
    }
}
