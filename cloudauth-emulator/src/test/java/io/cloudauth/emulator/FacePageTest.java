package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that a CertifyUrl opens. */
class FacePageTest {

    private static final String BACK = "https://shop.example/back?a=1";
    private static final String FRAMED =
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Json start(String returnUrl) {
        return FaceCalls.init(emulator).with("ReturnUrl", returnUrl).send().json();
    }

    private static String certifyId(Json started) {
        return started.text("ResultObject", "CertifyId");
    }

    private static String link(Json started) {
        return started.text("ResultObject", "CertifyUrl");
    }

    private static String token(Json started) {
        return link(started).replaceAll(".*token=", "");
    }

    private Answer submit(Json started, String choice) {
        return FaceCalls.submit(emulator, "{\"token\":\"" + token(started) + "\"," + choice + "}");
    }

    private String state(Json started) {
        String path = "/face/state?token=" + token(started);
        return FaceCalls.get(emulator.endpoint() + path).json().text("state");
    }

    private static Json response(String target) {
        String encoded = target.replaceAll(".*[?&]response=([^#&]*).*", "$1");
        return Json.read(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    }

    private String open(String link, String headers) throws IOException {
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send("GET " + link.substring(emulator.endpoint().length()) + " HTTP/1.1\r\n")
                    .send("Host: 127.0.0.1:" + emulator.port() + "\r\n" + headers)
                    .send("Connection: close\r\n\r\n");
            return client.readAll();
        }
    }

    @Test
    void theLinkOpensAPageWithAllItsFiles() {
        Answer page = FaceCalls.get(link(start(BACK)));
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http://", "https://", "//cdn");
        for (String file : new String[] {"/face/face.js", "/face/base.css", "/face/verify.css"}) {
            assertThat(page.text()).contains(file);
            Answer answer = FaceCalls.get(emulator.endpoint() + file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain("innerHTML", "http://", "https://");
        }
    }

    @Test
    void aPersonPassesAndIsSentBack() {
        Json started = start(BACK);
        assertThat(state(started)).isEqualTo("open");
        assertThat(FaceCalls.describe(emulator, certifyId(started)).code()).isEqualTo("424");
        Json submitted = submit(started, "\"subCode\":\"200\"").json();
        assertThat(submitted.text("destination")).isEqualTo("link");
        String target = submitted.text("target");
        assertThat(target).startsWith(BACK + "&response=%7B%22code%22%3A1000%2C");
        Json response = response(target);
        assertThat(response.at("code")).isEqualTo(1000L);
        assertThat(response.text("subCode")).isEqualTo("Z5050");
        assertThat(response.text("extInfo", "certifyId")).isEqualTo(certifyId(started));
        assertThat(FaceCalls.subCode(emulator, certifyId(started))).isEqualTo("200");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "204", "205", "207", "209", "222"})
    void aPersonIsRejectedOnceOnly(String subCode) {
        Json started = start(BACK);
        Json submitted = submit(started, "\"subCode\":\"" + subCode + "\"").json();
        assertThat(response(submitted.text("target")).at("code")).isEqualTo(2006L);
        assertThat(submit(started, "\"subCode\":\"200\"").json().text("state"))
                .isEqualTo("decided");
        assertThat(state(started)).isEqualTo("decided");
        assertThat(FaceCalls.subCode(emulator, certifyId(started))).isEqualTo(subCode);
    }

    @Test
    void aPersonWhoLeavesSubmitsNothing() {
        Json started = start(BACK);
        Json left = submit(started, "\"leave\":true").json();
        assertThat(left.text("state")).isEqualTo("left");
        Json response = response(left.text("target"));
        assertThat(response.at("code")).isEqualTo(1003L);
        assertThat(response.text("subCode")).isEqualTo("Z5052");
        assertThat(FaceCalls.describe(emulator, certifyId(started)).code()).isEqualTo("424");
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/back, https://shop.example/back?response=, link",
        "https://shop.example/#/back, https://shop.example/?response=, link",
        "/pages/index/index, /pages/index/index?response=, mini_program",
        "javascript:alert(1), '', refused",
        "//attacker.example/a, '', refused",
        "https://a@b.example/, '', refused"
    })
    void onlyWebLinksAndMiniProgramPathsAreFollowed(String returnUrl, String target, String kind) {
        Json submitted = submit(start(returnUrl), "\"subCode\":\"200\"").json();
        assertThat(submitted.text("destination")).isEqualTo(kind);
        assertThat(submitted.text("target")).startsWith(target);
        assertThat(submitted.text("target").contains("#")).isEqualTo(returnUrl.contains("#"));
    }

    @Test
    void withoutAReturnUrlThePageStays() {
        Json started = FaceCalls.init(emulator).send().json();
        assertThat(submit(started, "\"subCode\":\"200\"").json().text("destination"))
                .isEqualTo("none");
    }

    @Test
    void aLinkExpiresAfterThirtyMinutes() {
        Json started = start(BACK);
        emulator.setClockOffset(Duration.ofMinutes(30));
        assertThat(state(started)).isEqualTo("expired");
        assertThat(submit(started, "\"subCode\":\"200\"").json().text("state"))
                .isEqualTo("expired");
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"token\":\"TOKEN\"}",
                "{\"token\":\"TOKEN\",\"subCode\":200}",
                "{\"token\":\"TOKEN\",\"subCode\":\"100\"}",
                "{\"token\":\"TOKEN\",\"subCode\":\"2000\"}",
                "{\"token\":\"TOKEN\",\"leave\":false}",
                "{\"token\":1,\"subCode\":\"200\"}"
            })
    void anUnusableSubmissionIsRefused(String body) {
        Json started = start(BACK);
        Answer answer = FaceCalls.submit(emulator, body.replace("TOKEN", token(started)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(FaceCalls.describe(emulator, certifyId(started)).code()).isEqualTo("424");
    }

    @Test
    void aFormOfAnotherSiteSubmitsNothing() {
        Json started = start(BACK);
        String body = "{\"token\":\"" + token(started) + "\",\"subCode\":\"200\"}";
        Answer answer =
                Rpc.send(
                        HttpRequest.newBuilder(
                                        URI.create(emulator.endpoint() + "/face/submissions"))
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(state(started)).isEqualTo("open");
    }

    @Test
    void anUnknownTokenIsReportedAsUnknown() {
        String root = emulator.endpoint() + "/face";
        assertThat(FaceCalls.get(root + "/state?token=none").json().text("state"))
                .isEqualTo("unknown");
        assertThat(FaceCalls.get(root + "/state").json().text("state")).isEqualTo("unknown");
        assertThat(
                        FaceCalls.submit(emulator, "{\"token\":\"none\",\"subCode\":\"200\"}")
                                .json()
                                .text("state"))
                .isEqualTo("unknown");
        assertThat(FaceCalls.get(root + "/other").status()).isEqualTo(404);
    }

    @Test
    void aSessionForAFrameSendsAMessageAndMayBeFramed() throws Exception {
        Json started = start("iframe");
        String page = open(link(started), FRAMED);
        assertThat(page).startsWith("HTTP/1.1 200 ").contains("frame-ancestors *");
        assertThat(page).contains("default-src 'self'").doesNotContain("Access-Control-");
        Json submitted = submit(started, "\"subCode\":\"204\"").json();
        assertThat(submitted.text("destination")).isEqualTo("frame");
        assertThat(submitted.at("message", "code")).isEqualTo(2006L);
        assertThat(submitted.text("message", "extInfo", "certifyId")).isEqualTo(certifyId(started));
    }

    @Test
    void everyOtherPageIsKeptOutOfFrames() throws Exception {
        String link = link(start(BACK));
        assertThat(open(link, FRAMED)).startsWith("HTTP/1.1 403 ");
        assertThat(open(link, FRAMED.replace("iframe", "document")))
                .startsWith("HTTP/1.1 200 ")
                .contains("frame-ancestors 'none'");
        String files = emulator.endpoint() + "/face/face.js";
        assertThat(open(files, FRAMED)).startsWith("HTTP/1.1 403 ");
        assertThat(open(link(start("iframe")), "Origin: https://evil.example\r\n"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void anAppSessionHasNoPage() {
        Rpc init = FaceCalls.initInApp(emulator, FaceCalls.NUMBER).with("ReturnUrl", BACK);
        String certifyId = FaceCalls.certifyId(init);
        String path = "/face/state?token=" + certifyId;
        assertThat(FaceCalls.get(emulator.endpoint() + path).json().text("state"))
                .isEqualTo("unknown");
    }
}
