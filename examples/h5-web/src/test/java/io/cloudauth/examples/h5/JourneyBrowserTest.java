package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.examples.h5.browser.Page;
import io.cloudauth.examples.h5.browser.Screen;
import io.cloudauth.examples.h5.browser.Visitor;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the financial-grade product, on a desktop and on a phone, in both languages and
 * both colour schemes.
 */
@Tag("slow")
class JourneyBrowserTest extends BrowserTest {

    /** Submits the form, and opens the page that begins the verification. */
    private Page toBeginning(Page page, Screen screen, String idNumber) {
        submitForm(page, idNumber);
        if (screen == Screen.DESK) {
            page.untilThere("#here").click("#here");
        }
        return page.untilThere("#go:enabled");
    }

    private static String text(String language, String english, String chinese) {
        return language.equals("en") ? english : chinese;
    }

    /** One of the four combinations; with {@code -Dh5.every-view=true} all of them. */
    static Stream<Arguments> viewsOfTheFlow() {
        return views(Arguments.of(Screen.DESK, "en"));
    }

    /** Another of the four combinations; with {@code -Dh5.every-view=true} all of them. */
    static Stream<Arguments> viewsOfOtherEndings() {
        return views(Arguments.of(Screen.PHONE, "zh-CN"));
    }

    private static Stream<Arguments> views(Arguments usual) {
        return Boolean.getBoolean("h5.every-view")
                ? Stream.of(Screen.DESK, Screen.PHONE)
                        .flatMap(
                                screen ->
                                        Stream.of("en", "zh-CN")
                                                .map(language -> Arguments.of(screen, language)))
                : Stream.of(usual);
    }

    @ParameterizedTest
    @MethodSource("viewsOfTheFlow")
    void fromTheStartToTheDeletion(Screen screen, String language) {
        Page page = open(visitor(language, screen));
        look(page, "01-start", screen, language);
        page.click("main form button").untilThere("#errors");
        assertThat(page.isFocused("#errors")).as("the summary has the focus").isTrue();
        assertThat(page.text("document.title")).startsWith(text(language, "Error:", "有误："));
        assertThat(page.text("document.querySelectorAll('#errors li').length")).isEqualTo("3");
        look(page, "02-start-errors", screen, language);

        submitForm(page, Customer.NUMBER).untilThere("#waiting, #begin");
        page.go(site.link("/")).untilThere("#waiting");
        page.until("document.querySelector('.qr').complete");
        look(page, "03-waiting", screen, language);
        page.click("#here").untilThere("#go:enabled");
        look(page, "04-begin", screen, language);
        goToService(page).view().picture("05-service-" + screen + "-" + language);

        page.click("#reject");
        waitForStage(page, "NOT_PASSED");
        assertThat(page.shown()).contains(text(language, "The face does not match", "人脸比对不一致"));
        look(page, "06-rejected", screen, language);
        page.click("#again").untilThere("#consent");
        goToService(toBeginning(page, screen, Customer.NUMBER)).click("#pass");
        waitForStage(page, "PASSED");
        look(page, "07-passed", screen, language);
        waitForStage(page.go(site.link("/")), "PASSED").click("#again").untilThere("#ask-again");
        look(page, "08-ask-again", screen, language);
        waitForStage(page.click("#keep"), "PASSED");

        page.click("footer a").untilThere("#privacy");
        look(page, "09-privacy", screen, language);
        page.click("main p a").untilThere("#consent-text");
        look(page, "10-consent", screen, language);
        page.go(site.link("/privacy")).untilThere("#privacy").click("#delete");
        page.untilThere("#ask-delete");
        look(page, "11-ask-delete", screen, language);
        page.click("#delete").untilThere("#deleted .mark.good");
        look(page, "12-deleted", screen, language);
        page.go(site.link("/privacy/delete")).untilThere("#ask-delete").click("#delete");
        page.untilThere("#deleted .mark.neutral");
        look(page, "13-nothing-to-delete", screen, language);
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("viewsOfOtherEndings")
    void otherEndings(Screen screen, String language) {
        Visitor visitor = visitor(language, screen);
        Page page = toBeginning(open(visitor), screen, Customer.NUMBER);
        emulator.refuse("InitFaceVerify", "NoPermission", 403, 1);
        page.click("#go").untilThere("#errors");
        assertThat(page.isFocused("#errors")).as("the summary has the focus").isTrue();
        look(page, "20-outage", screen, language);
        page.fill("#metaInfo", "[object Object]")
                .click("#go")
                .until(
                        "!document.querySelector('#errors').textContent.includes(`"
                                + text(language, "reached", "暂时")
                                + "`)");
        look(page.untilThere("#go:enabled"), "21-browser-not-supported", screen, language);
        goToService(page);
        page.go(site.link("/")).untilThere("#waiting #continue");
        look(page, "22-begun", screen, language);
        page.click("#trouble summary").click("#withdraw");
        waitForStage(page, "WITHDRAWN");
        assertThat(page.text("getComputedStyle(document.querySelector('.mark')).backgroundColor"))
                .as("it is grey, because it is no failure")
                .isEqualTo("rgb(91, 101, 115)");
        look(page, "23-withdrawn", screen, language);

        page.click("#again").untilThere("#consent");
        toBeginning(page, screen, Customer.NUMBER).go(site.link("/")).untilThere("#waiting");
        clock.advance(Duration.ofMinutes(31));
        look(waitForStage(page, "EXPIRED"), "24-expired", screen, language);

        page.click("#again").untilThere("#consent");
        toBeginning(page, screen, TestIdCards.faceCode(417)).click("#go");
        look(waitForStage(page, "REVIEW"), "25-review", screen, language);
        page.click("#review").untilThere("#requested");
        look(page, "26-review-requested", screen, language);

        page.go(site.link("/form")).untilThere("#consent");
        toBeginning(page, screen, TestIdCards.faceCode(418)).click("#go").untilThere("#error");
        assertThat(page.shown()).contains(text(language, "too many attempts", "尝试次数过多"));
        look(page, "27-too-many", screen, language);

        look(page.go(site.link("/verifications/unknown")), "28-not-found", screen, language);
        look(page.go(site.link("/begin/unknown")), "29-closed-link", screen, language);
        look(page.go(site.link("/return?state=invented")), "30-returned", screen, language);

        page.go(site.link("/form")).untilThere("#consent").clearCookies();
        submitForm(page, Customer.NUMBER).untilThere("#error");
        look(page, "31-session-expired", screen, language);
        assertThat(emulator.charged()).isZero();
    }
}
