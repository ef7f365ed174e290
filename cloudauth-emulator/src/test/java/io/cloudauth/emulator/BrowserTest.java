package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real browser on the page of a VerifyPageUrl. */
@Tag("slow")
class BrowserTest extends InBrowsers {

    private static final String IMAGE = "<img src=x onerror=window.owned=1>";

    BrowserTest() {
        super(CloudAuthEmulator.builder().showPersonalData().start());
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

    @Test
    void aPersonFailsForEachReasonAndIsSentOn() {
        String failed = emulator.endpoint() + "/shop/failed";
        for (int reason : new int[] {7, 9, 11, 12}) {
            String bizId = "fail-" + reason;
            Page page =
                    ready(
                            english.open(
                                    link(token(bizId).with("FailedRedirectUrl", failed)),
                                    DESK,
                                    800));
            page.choose("#reason", Integer.toString(reason)).click("#fail");
            page.until("location.href === '" + failed + "'");
            assertThat(result(bizId)).isEqualTo(Integer.toString(reason));
        }
    }

    @Test
    void aPersonWithoutACardCanFailForNoReasonOfACard() {
        Page page = ready(english.open(link(token("reasons")), PHONE, 740));
        assertThat(chosen(page, "#reason")).isEqualTo("7");
        assertThat(choices(page, "#reason")).isEqualTo("7 9 11 12");
        page.click("#fail").until("document.querySelector('#message').textContent !== ''");
        assertThat(result("reasons")).isEqualTo("7");
        Rpc withCard =
                token("card").with("IdCardFrontImageUrl", "https://cdn.example/card-front.jpg");
        assertThat(choices(ready(english.open(link(withCard), PHONE, 740)), "#reason"))
                .isEqualTo("3 4 5 6 7 8 9 11 12");
    }

    @Test
    void aPersonSwitchesTheLanguage() {
        Page page = ready(english.open(link(token("switch")), PHONE, 740));
        page.click("#language").until("document.documentElement.lang === 'zh-CN'");
        ready(page);
        assertThat(page.text("document.querySelector('#pass').textContent")).isEqualTo("认证通过");
        page.click("#language").until("document.documentElement.lang === 'en'");
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
        assertThat(page.text("document.activeElement.id")).isEqualTo("language");
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
