package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real browser on the page of a CertifyUrl. */
@Tag("slow")
class FaceBrowserTest extends InBrowsers {

    FaceBrowserTest() {
        super(CloudAuthEmulator.start());
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

    @ParameterizedTest
    @CsvSource({
        "ID_PRO, 204, 201 202 203 204 205 206 209",
        "ID_PLUS, 204, 201 202 203 204 205 206 207 209",
        "PV_FV, 204, 204 205 206",
        "LR_FR, 205, 205 206"
    })
    void aPersonIsRejectedOnlyForAReasonOfTheSolution(
            String productCode, String likely, String possible) {
        Json started =
                FaceCalls.init(emulator)
                        .with("ProductCode", productCode)
                        .with("UserId", "u-1")
                        .with("FaceContrastPictureUrl", "https://cdn.example/a.jpg")
                        .send()
                        .json();
        Page page = ready(english.open(link(started), PHONE, 740));
        assertThat(chosen(page, "#sub-code")).isEqualTo(likely);
        assertThat(choices(page, "#sub-code")).isEqualTo(possible);
        page.click("#reject").until("document.querySelector('#message').textContent !== ''");
        assertThat(subCode(started)).isEqualTo(likely);
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
}
