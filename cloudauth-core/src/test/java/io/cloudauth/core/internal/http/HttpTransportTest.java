package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out, what comes back, and where the limits are. */
@Timeout(60)
class HttpTransportTest {
    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void bringsTheRequestThereAndTheAnswerBack(Wired wired) throws Exception {
        String json = "{\"a\":\"\u5f20\uD842\uDFB7\"}";
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            server.then(Acts.answer(200, "X-Request-Id: 7\r\nx-request-id: 8\r\n", json));
            HttpResponse answer =
                    transport.exchange(Wired.call(server.uri().resolve("/p%20q?r=s%26t")));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("x-request-id", "7");
            assertThat(Wired.text(answer)).isEqualTo(json);
            assertThat(answer.bytesReceived())
                    .isEqualTo(
                            Acts.length(200, json)
                                    + "X-Request-Id: 7\r\nx-request-id: 8\r\n".length());
            assertThat(server.submissions()).hasSize(1);
            String head = server.submissions().get(0).head();
            assertThat(head)
                    .isEqualTo(
                            "POST /p%20q?r=s%26t HTTP/1.1\r\nHost: localhost:"
                                    + server.port()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n");
            assertThat(server.submissions().get(0).text()).isEqualTo("a=b");
            assertThat(answer.bytesSent()).isEqualTo(head.length() + 3);
        }
    }

    @Test
    void aGetHasNoBodyAndAHostOfTheCallersOwnIsKept() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            List<HttpField> headers =
                    List.of(new HttpField("host", "named"), new HttpField("Content-Length", "9"));
            transport.exchange(with("GET", headers, HttpBody.none(), server));
            assertThat(server.submissions().get(0).head())
                    .isEqualTo("GET / HTTP/1.1\r\nhost: named\r\n\r\n");
        }
    }

    @Test
    void whatComesBeforeTheAnswerIsPassedOver() throws Exception {
        Act early =
                visit ->
                        visit.write(
                                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n"
                                        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        try (FaultServer server = FaultServer.plain().then(early);
                HttpTransport transport = Wired.PLAIN.transport()) {
            HttpResponse answer = transport.exchange(Wired.call(server.uri()));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsOnlyKeys("content-length");
        }
    }

    @Test
    void anAnswerMayBeAsLargeAsTheLimitsAndNoLarger() throws Exception {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            server.then(
                    Acts.large(8 * MIB, true),
                    Acts.large(8 * MIB, false),
                    Acts.answer(200, "X: " + "x".repeat(8180) + "\r\n", ""),
                    Acts.answer(200, "X: x\r\n".repeat(98), ""),
                    Acts.gzip("x".repeat(8 * MIB)),
                    Acts.gzip("x".repeat(8 * MIB + 1)));
            assertThat(transport.exchange(Wired.call(server.uri())).body()).hasSize(8 * MIB);
            assertThat(transport.exchange(Wired.call(server.uri())).body()).hasSize(8 * MIB);
            assertThat(transport.exchange(Wired.call(server.uri())).headers().get("x"))
                    .hasSize(8180);
            assertThat(transport.exchange(Wired.call(server.uri())).status()).isEqualTo(200);
            assertThat(transport.exchange(Wired.call(server.uri())).body()).hasSize(8 * MIB);
            assertThat(FaultsTest.failure(transport, Wired.call(server.uri())).fault())
                    .isEqualTo(Fault.ANSWER_TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aBodyThatIsNotAsLongAsAnnouncedIsNeverTakenForSent(int announced) {
        HttpBody body =
                new HttpBody() {
                    @Override
                    public long length() {
                        return announced;
                    }

                    @Override
                    public void writeTo(OutputStream out) throws IOException {
                        out.write("abc".getBytes(StandardCharsets.US_ASCII));
                    }
                };
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport = Wired.PLAIN.transport()) {
            AttemptFailure failure =
                    FaultsTest.failure(transport, with("PUT", List.of(), body, server));
            assertThat(failure.fault()).isEqualTo(Fault.LOST_WHILE_SENDING);
            assertThat(transport.connections().available()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "\u5f20", "a\u0000", "\u007f"})
    void aHeaderCannotSmuggleAnother(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpField("X", text))
                .withMessageStartingWith("header ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HttpField(text, "x"))
                .withMessageStartingWith("header ");
    }

    private static HttpCall with(
            String method, List<HttpField> headers, HttpBody body, FaultServer server) {
        return new HttpCall(
                method,
                server.uri(),
                headers,
                body,
                Wired.LONG,
                Wired.LONG,
                Deadline.in(Wired.LONG, Time.system()));
    }
}
