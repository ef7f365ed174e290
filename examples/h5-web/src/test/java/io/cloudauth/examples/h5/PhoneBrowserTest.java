package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import io.cloudauth.examples.h5.browser.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ways of a phone: alone, and with the code that a desktop shows. */
class PhoneBrowserTest extends BrowserTest {

    /** Opens the link of the code that a desktop shows. */
    private static Page openCode(Page desk, Visitor phone) {
        String link = desk.text("document.querySelector('#here').href");
        return phone.open(link).untilThere("#go:enabled");
    }

    /** Opens the link of the code that a desktop shows, and begins there. */
    private static Page scan(Page desk, Visitor visitor) {
        Page phone = openCode(desk, visitor);
        assertThat(phone.text("document.querySelector('#metaInfo').value"))
                .as("MetaInfo of the phone")
                .contains("\"h5\"");
        return goToService(phone);
    }

    /** Returns the address to which the service redirected the browser. */
    private String returnAddress(Page page) {
        return page.requests().stream()
                .filter(address -> address.startsWith(site.link("/return?")))
                .findFirst()
                .orElseThrow();
    }

    private static void assertToldNothing(Page page, String number) {
        assertThat(page.shown())
                .contains("You are finished here")
                .doesNotContain("verified", number);
    }

    @Test
    void phoneThatScannedTheCodePassesAndTheDesktopShowsIt() {
        Page desk = start(desktopVisitor());
        Page phone = scan(desk, phoneVisitor());
        desk.until("document.body.innerText.includes('begun on another device')");
        look(desk, "40-begun-elsewhere", Screen.DESK, "en");
        waitForStage(phone.click("#pass"), "PASSED");
        assertThat(phone.shown()).contains("You are verified", "You are finished here");
        look(phone, "41-passed-after-the-scan", Screen.PHONE, "en");
        waitForStage(desk, "PASSED");
        assertWellBehaved(desk);
    }

    @Test
    @Tag("slow")
    void phoneOfARefusedPersonPointsToTheDesktop() {
        Page desk = submitForm(open(desktopVisitor()), TestIdCards.faceCode(417));
        Page phone = openCode(desk.untilThere("#here"), phoneVisitor());
        phone.click("#go").untilThere("#closed");
        look(phone, "43-refused-after-the-scan", Screen.PHONE, "en");
        waitForStage(desk, "REVIEW");
    }

    @Test
    @Tag("slow")
    void phoneThatLostItsCookieIsToldOnlyThatItIsFinished() {
        Page desk = start(desktopVisitor());
        Page phone = scan(desk, phoneVisitor());
        phone.clearCookies().click("#pass").untilThere("#returned");
        assertToldNothing(phone, number(desk));
        waitForStage(desk, "PASSED");
    }

    @Test
    @Tag("slow")
    void strangerWithTheReturnLinkIsToldNothing() {
        Page desk = start(desktopVisitor());
        Page phone = scan(desk, phoneVisitor());
        waitForStage(phone.click("#pass"), "PASSED");
        Visitor stranger = desktopVisitor();
        assertToldNothing(
                stranger.open(returnAddress(phone)).untilThere("#returned"), number(desk));
        String invented = site.link("/return?state=" + "A".repeat(43));
        assertToldNothing(stranger.open(invented).untilThere("#returned"), number(desk));
        Page page = stranger.open(site.link("/verifications/" + number(desk)));
        assertThat(page.untilThere("#error").shown()).doesNotContain("verified", number(desk));
    }

    @Test
    @Tag("slow")
    void formOnAPhoneLeadsToTheBeginningAndTheCodeIsFolded() {
        Page page = submitForm(open(phoneVisitor()), Customer.NUMBER).untilThere("#begin");
        page.go(site.link("/")).untilThere("#waiting");
        page.until("!document.querySelector('#code').open");
        assertThat(page.view().isVisible(".qr")).isFalse();
        assertThat(page.view().top("#here"))
                .as("the button leads")
                .isLessThan(page.view().top("#code"));
        page.click("#code summary").until("document.querySelector('.qr').complete");
        assertThat(page.view().isVisible(".qr")).isTrue();
        look(page, "42-code-unfolded", Screen.PHONE, "en");
    }

    @Test
    @Tag("slow")
    void codeIsVisibleOnADesktopAndAtAZoomOf200Percent() {
        Page page = start(desktopVisitor());
        page.until("document.querySelector('.qr').naturalWidth > 0");
        for (Screen view : Screen.DESK.views()) {
            page.view().show(view, "light");
            assertThat(page.view().isVisible(".qr")).as("visible: %s", view).isTrue();
            assertThat(page.view().width(".qr")).as("width: %s", view).isGreaterThanOrEqualTo(180);
        }
        Page zoomed = start(visitor("en-US", Screen.ZOOMED));
        zoomed.until("document.querySelector('.qr').naturalWidth > 0");
        assertThat(zoomed.view().isVisible(".qr")).as("loaded at 200 %").isTrue();
    }
}
