package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.Rpc;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyPageTest {

    private static final String NUMBER = "11010519491231002X";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc tokenCall(String bizId) {
        return Rpc.call(emulator, "DescribeVerifyToken")
                .with("BizType", "RPH5BioOnly")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", NUMBER)
                .with("PassedRedirectUrl", "https://shop.example/passed?a=1")
                .with("FailedRedirectUrl", "https://shop.example/failed");
    }

    private String token(String bizId) {
        return tokenCall(bizId).send().json().text("VerifyToken");
    }

    private Answer get(String path) {
        return Rpc.send(HttpRequest.newBuilder(URI.create(emulator.endpoint() + path)).build());
    }

    private Answer submit(String body) {
        return Rpc.send(
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/verify/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private Answer submit(String token, int status) {
        return submit("{\"token\":\"" + token + "\",\"status\":" + status + "}");
    }

    private Object result(String bizId) {
        return String.valueOf(
                Rpc.call(emulator, "DescribeVerifyResult")
                        .with("BizType", "RPH5BioOnly")
                        .with("BizId", bizId)
                        .send()
                        .json()
                        .at("VerifyStatus"));
    }

    @Test
    void theLinkOpensAPageWithAllItsFiles() {
        URI link = URI.create(tokenCall("files").send().json().text("VerifyPageUrl"));
        Answer page = Rpc.send(HttpRequest.newBuilder(link).build());
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http://", "https://", "//cdn");
        for (String file : new String[] {"/verify/verify.js", "/verify/verify.css"}) {
            assertThat(page.text()).contains(file);
            assertThat(get(file).status()).isEqualTo(200);
            assertThat(get(file).text()).doesNotContain("innerHTML", "http://", "https://");
        }
    }

    @Test
    void aPersonPassesAndIsSentOn() {
        String token = token("pass");
        assertThat(get("/verify/state?token=" + token).json().text("state")).isEqualTo("open");
        assertThat(result("pass")).isEqualTo("-1");
        Json submitted = submit(token, 1).json();
        assertThat(submitted.text("destination")).isEqualTo("link");
        assertThat(submitted.text("target")).isEqualTo("https://shop.example/passed?a=1");
        assertThat(result("pass")).isEqualTo("1");
        assertThat(submit(token, 6).json().text("state")).isEqualTo("passed");
        assertThat(result("pass")).isEqualTo("1");
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aPersonFailsForAReasonAndMayTryAgain(int reason) {
        String token = token("fail");
        Json submitted = submit(token, reason).json();
        assertThat(submitted.text("target")).isEqualTo("https://shop.example/failed");
        assertThat(result("fail")).isEqualTo(Integer.toString(reason));
        assertThat(submit(token, 1).json().text("state")).isEqualTo("submitted");
        assertThat(result("fail")).isEqualTo("1");
        assertThat(emulator.charged()).isEqualTo(reason == 12 ? 1 : 2);
    }

    @Test
    void aPersonWhoLeavesSubmitsNothing() {
        token("leave");
        assertThat(result("leave")).isEqualTo("-1");
        assertThat(emulator.charged()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a, link",
        "http://127.0.0.1:3000/a, link",
        "/pages/index/index, mini_program",
        "//attacker.example/a, refused",
        "/\\\\attacker.example, refused",
        "javascript:alert(1), refused",
        "data:text/html;a, refused",
        "file:///etc/passwd, refused",
        "https://a@b.example/, refused",
        "shop.example, refused"
    })
    void onlyWebLinksAndMiniProgramPathsAreFollowed(String redirect, String kind) {
        String token =
                tokenCall("redirect")
                        .with("PassedRedirectUrl", redirect.replace("\\\\", "\\"))
                        .send()
                        .json()
                        .text("VerifyToken");
        assertThat(submit(token, 1).json().text("destination")).isEqualTo(kind);
    }

    @Test
    void redirectsMayBeAppendedToTheLink() {
        String token =
                tokenCall("appended")
                        .without("PassedRedirectUrl")
                        .without("FailedRedirectUrl")
                        .send()
                        .json()
                        .text("VerifyToken");
        String order =
                "{\"token\":\""
                        + token
                        + "\",\"successRedirect\":\"https://a.example/\","
                        + "\"failRedirect\":\"javascript:alert(1)\",\"status\":";
        assertThat(submit(order + "6}").json().text("destination")).isEqualTo("refused");
        assertThat(submit(order + "1}").json().text("target")).isEqualTo("https://a.example/");
    }

    @Test
    void aTokenEndsAfterThirtyMinutes() {
        String token = token("ends");
        emulator.setClockOffset(Duration.ofMinutes(30));
        assertThat(get("/verify/state?token=" + token).json().text("state")).isEqualTo("expired");
        assertThat(submit(token, 1).json().text("state")).isEqualTo("expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"token\":\"TOKEN\"}",
                "{\"token\":\"TOKEN\",\"status\":2}",
                "{\"token\":\"TOKEN\",\"status\":-1}",
                "{\"token\":\"TOKEN\",\"status\":4294967297}",
                "{\"token\":1,\"status\":1}"
            })
    void aSubmissionThatCannotBeIsRefused(String body) {
        Answer answer = submit(body.replace("TOKEN", token("unusable")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(result("unusable")).isEqualTo("-1");
    }

    @Test
    void anUnknownTokenIsSaidToBeUnknown() {
        assertThat(get("/verify/state?token=none").json().text("state")).isEqualTo("unknown");
        assertThat(get("/verify/state").json().text("state")).isEqualTo("unknown");
        assertThat(submit("none", 1).json().text("state")).isEqualTo("unknown");
        assertThat(get("/verify/other").status()).isEqualTo(404);
    }
}
