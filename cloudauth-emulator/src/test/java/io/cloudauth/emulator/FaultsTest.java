package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FaultsTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Rpc material(String bizId) {
        return Rpc.call(emulator, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", bizId)
                .with("Name", "测试")
                .with("IdCardNumber", TestIdCards.passed())
                .with("FaceImageUrl", "https://cdn.example/face.jpg");
    }

    private String raw(Rpc call) throws Exception {
        String form = call.form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send(
                    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Connection: close\r\nContent-Length: "
                            + form.length()
                            + "\r\n\r\n"
                            + form);
            return client.readAll();
        }
    }

    private static int told(String answer) {
        return Integer.parseInt(answer.replaceAll("(?s).*\r\nContent-Length: (\\d+)\r\n.*", "$1"));
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private void queueFault(String fault) {
        assertThat(Rpc.control(emulator, "POST", "faults", fault).status()).isEqualTo(204);
    }

    @Test
    void aFaultMeetsTheNextCallsOfItsActionAndNoOther() {
        queueFault("{\"action\": \"VerifyMaterial\", \"kind\": \"status\", \"times\": 2}");
        assertThat(Rpc.call(emulator, "DescribeOssUploadToken").send().status()).isEqualTo(200);
        Answer first = material("a").send();
        assertThat(first.status()).isEqualTo(502);
        assertThat(first.contentType()).startsWith("text/html");
        assertThat(material("b").send().status()).isEqualTo(502);
        assertThat(material("c").send().status()).isEqualTo(200);
        assertThat(emulator.charged()).as("refused calls are not processed").isEqualTo(1);
    }

    @Test
    void aCodeTakesThePlaceOfTheAnswer() {
        queueFault(
                "{\"action\": \"*\", \"kind\": \"code\", \"code\": \"Throttling.Api\", \"status\": 429}");
        Answer answer = material("a").send();
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("Throttling.Api");
        emulator.refuse("VerifyMaterial", "InternalError", 200, 1);
        assertThat(material("b").send().status()).isEqualTo(200);
    }

    @Test
    void aCutAnswerNeverArrivesThoughTheCallWasProcessed() throws Exception {
        queueFault("{\"action\": \"VerifyMaterial\", \"kind\": \"cut\"}");
        assertThat(raw(material("a"))).isEmpty();
        assertThat(emulator.charged()).isEqualTo(1);
    }

    @Test
    void aResetAnswerNeverArrivesEither() {
        emulator.breakAnswer("VerifyMaterial", Breakage.RESET, 1);
        assertThatThrownBy(() -> raw(material("a"))).isInstanceOf(SocketException.class);
    }

    @Test
    void aTruncatedAnswerIsShorterThanItSays() throws Exception {
        queueFault("{\"action\": \"VerifyMaterial\", \"kind\": \"truncate\"}");
        String answer = raw(material("a"));
        assertThat(body(answer).length()).isPositive().isLessThan(told(answer));
    }

    @Test
    void aWrongLengthIsShorterThanTheAnswer() throws Exception {
        queueFault("{\"action\": \"VerifyMaterial\", \"kind\": \"wrong-length\"}");
        String answer = raw(material("a"));
        assertThat(told(answer)).isPositive().isLessThan(body(answer).length());
    }

    @Test
    void garbageIsNoJson() {
        emulator.breakAnswer("*", Breakage.GARBAGE, 1);
        assertThatThrownBy(() -> material("a").send().json())
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void aDrippedAnswerIsWholeInTheEnd() throws Exception {
        queueFault("{\"action\": \"VerifyMaterial\", \"kind\": \"drip\", \"delayMillis\": 1}");
        String answer = raw(material("a"));
        assertThat(body(answer)).startsWith("{").endsWith("}");
    }

    @Test
    void aDelayedAnswerEndsWithTheEmulator() throws Exception {
        emulator.delayAnswer("VerifyMaterial", Duration.ofHours(1), 1);
        String form = material("a").form();
        try (RawHttp client = new RawHttp(emulator.port())) {
            client.send(
                    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: "
                            + form.length()
                            + "\r\n\r\n"
                            + form);
            while (emulator.charged() == 0) {
                Thread.onSpinWait();
            }
            emulator.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"action\": \"VerifyMaterial\"}",
                "{\"kind\": \"cut\"}",
                "{\"action\": \"*\", \"kind\": \"none\"}",
                "{\"action\": \"*\", \"kind\": \"code\"}",
                "{\"action\": \"*\", \"kind\": \"cut\", \"times\": 0}",
                "{\"action\": \"*\", \"kind\": \"delay\"}",
                "{\"action\": \"*\", \"kind\": \"status\", \"status\": 99}",
                "{\"action\": \"*\", \"kind\": \"cut\", \"tims\": 2}",
                "{\"action\": \"*\", \"kind\": \"cut\"} more",
                "[]"
            })
    void aFaultThatCannotBeIsRefused(String fault) {
        Answer answer = Rpc.control(emulator, "POST", "faults", fault);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("error")).isNotBlank();
    }

    @Test
    void theClockIsSetOverTheWire() {
        String hour = "{\"offsetSeconds\": 3600}";
        assertThat(Rpc.control(emulator, "PUT", "clock", hour).status()).isEqualTo(204);
        assertThat(material("a").send().code()).isEqualTo("InvalidTimeStamp.Expired");
        Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(material("b").with("Timestamp", ahead.toString()).send().status())
                .isEqualTo(200);
        Rpc.control(emulator, "DELETE", "calls", "");
        assertThat(material("c").send().status()).isEqualTo(200);
    }

    @Test
    void aFaultInCodeThatCannotBeIsRefusedToo() {
        assertThatThrownBy(() -> emulator.answerPage("*", 99, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> emulator.breakAnswer("*", Breakage.CUT, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(material("a").send().status()).isEqualTo(200);
    }
}
