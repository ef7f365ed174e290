package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.FaceCalls;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Injected faults in calls of the financial-grade product. */
@Timeout(60)
class FaceFaultsTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Object firstSession() {
        return String.valueOf(
                Rpc.control(emulator, "GET", "verifications", "")
                        .json()
                        .at("faceSessions", 0, "certifyId"));
    }

    @Test
    void aBusinessErrorReplacesTheCallAndHasStatus200() {
        emulator.refuse("InitFaceVerify", "500", 0, 1);
        Answer answer = FaceCalls.init(emulator).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("500");
        assertThat(answer.json().text("Message")).isEqualTo("系统错误");
        assertThat(answer.json().at("HostId")).isNull();
        assertThat(firstSession()).isEqualTo("null");
        assertThat(emulator.calls().get(0).code()).isEqualTo("500");
        assertThat(FaceCalls.init(emulator).send().code()).isEqualTo("200");
    }

    @Test
    void aBusinessErrorMayHaveAnyStatusAndAnyCode() {
        emulator.refuse("DescribeFaceVerify", "499", 400, 1);
        Answer answer = FaceCalls.describe(emulator, "sha0");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("499");
        assertThat(answer.json().text("Message")).isNotBlank();
    }

    @Test
    void aGatewayErrorAndAPageReplaceTheCall() {
        emulator.refuse("InitFaceVerify", "Throttling.User", 429, 1);
        emulator.answerPage("InitFaceVerify", 503, 1);
        Answer error = FaceCalls.init(emulator).send();
        assertThat(error.status()).isEqualTo(429);
        assertThat(error.json().at("HostId")).isNotNull();
        Answer page = FaceCalls.init(emulator).send();
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.contentType()).startsWith("text/html");
    }

    @ParameterizedTest
    @EnumSource(
            value = Breakage.class,
            names = {"CUT", "TRUNCATE", "GARBAGE", "WRONG_LENGTH"})
    void aBrokenResponseBelongsToACallThatWasProcessed(Breakage breakage) throws Exception {
        emulator.breakAnswer("InitFaceVerify", breakage, 1);
        String form = FaceCalls.init(emulator).form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
                    .send("Content-Type: application/x-www-form-urlencoded\r\n")
                    .send("Content-Length: " + form.length() + "\r\n\r\n" + form);
            String answer = client.readAll();
            String body = answer.substring(answer.lastIndexOf("\r\n") + 1).strip();
            String length = answer.replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
            assertThat(body.endsWith("}") && length.equals(Integer.toString(body.length())))
                    .isFalse();
        }
        assertThat(firstSession().toString()).startsWith("sha");
    }

    @Test
    void faultsOfEveryActionMeetTheseCallsToo() {
        emulator.breakAnswer("*", Breakage.GARBAGE, 1);
        assertThatThrownBy(() -> FaceCalls.init(emulator).send().json())
                .isInstanceOf(java.io.UncheckedIOException.class);
    }
}
