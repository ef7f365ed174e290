package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpServerTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static String host() {
        return "Host: 127.0.0.1:" + EMULATOR.port() + "\r\n";
    }

    private static String answerTo(String request) throws IOException {
        try (RawHttp client = new RawHttp(EMULATOR.port())) {
            return client.send(request).end().readAll();
        }
    }

    private static String chunked(String body) {
        int half = body.length() / 2;
        return Integer.toHexString(half)
                + ";extension=1\r\n"
                + body.substring(0, half)
                + "\r\n"
                + Integer.toHexString(body.length() - half).toUpperCase(Locale.ROOT)
                + "\r\n"
                + body.substring(half)
                + "\r\n0\r\nTrailer: 1\r\n\r\n";
    }

    private static String post(String body) {
        return "POST / HTTP/1.1\r\n"
                + host()
                + FORM
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    private static String signedForm() {
        return Rpc.call(EMULATOR, "DescribeOssUploadToken").form();
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        String first = "GET /_emulator/health HTTP/1.1\r\n" + host() + "\r\n";
        String last = "GET /none HTTP/1.1\r\n" + host() + "Connection: close\r\n\r\n";
        String answers = answerTo(first + post(signedForm()) + last);
        assertThat(answers)
                .containsSubsequence(
                        "HTTP/1.1 200 OK",
                        "{\"status\":\"ready\"}",
                        "HTTP/1.1 200 OK",
                        "OssUploadToken",
                        "HTTP/1.1 404 Not Found",
                        "Connection: close");
    }

    @Test
    void eachAnswerHasADate() throws Exception {
        assertThat(answerTo("GET /none HTTP/1.0\r\n\r\n"))
                .containsPattern(
                        "\r\nDate: [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [0-9:]{8} GMT\r\n");
    }

    @Test
    void aChunkedBodyIsRead() throws Exception {
        String request =
                "POST / HTTP/1.1\r\n"
                        + host()
                        + FORM
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + chunked(signedForm());
        assertThat(answerTo(request)).contains("200 OK", "OssUploadToken");
    }

    @Test
    void aClientThatWaitsIsToldToContinue() throws Exception {
        String form = signedForm();
        try (RawHttp client = new RawHttp(EMULATOR.port())) {
            client.send(
                    "POST / HTTP/1.1\r\n"
                            + host()
                            + FORM
                            + "Expect: 100-continue\r\nContent-Length: "
                            + form.length()
                            + "\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.send(form).end();
            assertThat(client.readAll()).contains("200 OK");
        }
    }

    @Test
    void anHttp10ClientIsAnsweredAndLeft() throws Exception {
        try (RawHttp client = new RawHttp(EMULATOR.port())) {
            client.send("GET /none HTTP/1.0\r\n\r\n");
            assertThat(client.readAll()).contains("404 Not Found", "Connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "nonsense,400",
                "GET,400",
                "GET /,400",
                "GET  HTTP/1.1,400",
                "GET nowhere HTTP/1.1,400",
                "GET * HTTP/1.1,400",
                "G@T / HTTP/1.1,400",
                "GET / HTTP/2.0,505",
                "GET / HTTP/1.1,400"
            })
    void whatIsNoRequestLineIsRefused(String line, int status) throws Exception {
        assertThat(answerTo(line + "\r\n\r\n")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "No colon,400",
                "Space before : colon,400",
                " folded: line,400",
                ": no name,400",
                "Host: another,400",
                "Content-Length: -1,400",
                "Content-Length: 1e3,400",
                "Content-Length: ,400",
                "Content-Length: 8388609,413",
                "Content-Length: 99999999999999999999999,413",
                "Transfer-Encoding: gzip,501"
            })
    void aHeaderThatCannotBeIsRefused(String header, int status) throws Exception {
        String request = "POST / HTTP/1.1\r\n" + host() + header + "\r\n\r\n";
        assertThat(answerTo(request)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rSet-Cookie: b", "a\u0000b", "a\u001b[31m", "a\u007f"})
    void aControlCharacterInAHeaderIsRefused(String value) throws Exception {
        String request = "POST / HTTP/1.1\r\n" + host() + "X-Any: " + value + "\r\n\r\n";
        assertThat(answerTo(request)).startsWith("HTTP/1.1 400").contains("control character");
    }

    @Test
    void aLengthToldInTwoWaysIsRefused() throws Exception {
        String twice = "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc";
        assertThat(answerTo("POST / HTTP/1.1\r\n" + host() + twice)).startsWith("HTTP/1.1 400");
        String differs = "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd";
        assertThat(answerTo("POST / HTTP/1.1\r\n" + host() + differs)).startsWith("HTTP/1.1 400");
    }

    @Test
    void whatIsTooLongOrTooManyIsRefused() throws Exception {
        assertThat(answerTo("GET /" + "a".repeat(70_000) + " HTTP/1.1\r\n" + host() + "\r\n"))
                .startsWith("HTTP/1.1 414");
        String longHeader = "A: " + "a".repeat(20_000) + "\r\n";
        assertThat(answerTo("GET / HTTP/1.1\r\n" + host() + longHeader + "\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(answerTo("GET / HTTP/1.1\r\n" + host() + "A: a\r\n".repeat(101) + "\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void aBodyOfSixteenMegabytesIsRefusedAndTheClientSeesIt() throws Exception {
        byte[] body = new byte[16 * 1024 * 1024];
        try (RawHttp client = new RawHttp(EMULATOR.port())) {
            client.send(
                    "POST / HTTP/1.1\r\n" + host() + "Content-Length: " + body.length + "\r\n\r\n");
            client.send(body).end();
            assertThat(client.readAll()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aChunkedBodyThatGrowsTooLargeIsRefused() throws Exception {
        String chunk = "100000\r\n" + "a".repeat(0x100000) + "\r\n";
        try (RawHttp client = new RawHttp(EMULATOR.port())) {
            client.send("POST / HTTP/1.1\r\n" + host() + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 9; i++) {
                client.send(chunk);
            }
            client.end();
            assertThat(client.readAll()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({"x", "-1", "FFFFFFFFF", "''", "4;"})
    void aChunkThatCannotBeIsRefused(String size) throws Exception {
        String request =
                "POST / HTTP/1.1\r\n"
                        + host()
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + size
                        + "\r\nabcde\r\n0\r\n\r\n";
        assertThat(answerTo(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aClientThatEndsInTheMiddleIsLeft() throws Exception {
        assertThat(answerTo("POST / HTTP/1.1\r\n" + host() + "Content-Length: 10\r\n\r\nabc"))
                .isEmpty();
        assertThat(answerTo("GET / HT")).isEmpty();
        assertThat(answerTo("")).isEmpty();
    }

    @Test
    void closingEndsEveryConnectionAndFreesThePort() throws Exception {
        CloudAuthEmulator emulator = CloudAuthEmulator.start();
        int port = emulator.port();
        try (RawHttp client = new RawHttp(port)) {
            client.send("GET /none HTTP/1.1\r\nHost: localhost\r\n\r\n").readUntil("\r\n\r\n");
            emulator.close();
            client.readAll();
        }
        CloudAuthEmulator.builder().port(port).start().close();
    }
}
