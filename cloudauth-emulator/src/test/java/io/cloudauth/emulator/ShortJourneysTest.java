package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Page;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.Test;

/** One short journey through each page. The tag "slow" marks the tests of all that a page does. */
class ShortJourneysTest extends InBrowsers {

    private static final String SCRIPT = "<script>window.owned=1</script>";

    ShortJourneysTest() {
        super(CloudAuthEmulator.builder().showPersonalData().start());
    }

    private Rpc token(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", "11010519491231002X");
    }

    @Test
    void aPersonPassesAndIsSentOn() {
        String passed = emulator.endpoint() + "/shop/passed";
        Rpc token = token("pass").with("PassedRedirectUrl", passed);
        Page page = ready(english.open(token.send().json().text("VerifyPageUrl"), PHONE, 740));
        assertFits(page.picture("h5-phone-en"));
        page.click("#pass").until("location.href === '" + passed + "'");
        String status =
                Rpc.call(emulator, "DescribeVerifyResult")
                        .with("BizType", "RPH5BioOnly")
                        .with("BizId", "pass")
                        .send()
                        .json()
                        .text("VerifyStatus");
        assertThat(status).isEqualTo("1");
    }

    @Test
    void aPersonPassesAndIsSentBackWithTheResponse() {
        String back = emulator.endpoint() + "/shop/back";
        Json started = FaceCalls.init(emulator).with("ReturnUrl", back).send().json();
        String link = started.text("ResultObject", "CertifyUrl");
        Page page = ready(english.open(link, PHONE, 740));
        assertFits(page.picture("face-phone-en"));
        page.click("#pass").until("location.pathname === '/shop/back'");
        String code = "JSON.parse(new URLSearchParams(location.search).get('response')).code";
        assertThat(page.text(code)).isEqualTo("1000");
        String certifyId = started.text("ResultObject", "CertifyId");
        assertThat(FaceCalls.subCode(emulator, certifyId)).isEqualTo("200");
    }

    @Test
    void aCallArrivesInTheConsoleAndItsValuesAreText() {
        Page console = chinese.open(emulator.consoleUrl(), DESK, 900);
        console.until("document.querySelector('#connection').classList.contains('good')");
        token(SCRIPT).with("Name", SCRIPT).send();
        console.until("document.querySelectorAll('#calls .call').length === 1");
        console.click("#calls .call button");
        assertThat(console.text("document.querySelector('#calls .details').textContent"))
                .contains(SCRIPT);
        assertThat(console.text("window.owned")).isEqualTo("undefined");
        assertThat(console.text("document.scripts.length")).isEqualTo("1");
        console.click("#calls .call button");
        assertThat(console.text("document.querySelector('#calls .details')")).isEqualTo("null");
    }
}
