package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * With every logger at TRACE, nothing of a request or an answer is in the log; nor is it in a
 * failure.
 */
@Timeout(60)
class LogsTest {
    private static final String CANARY = "canary4711";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        root.setLevel(before);
        root.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource
    void noTextOfAnExchangeIsLoggedOrToldByAFailure(Wired wired) throws Exception {
        String json = "{\"Name\":\"" + CANARY + "\"}";
        String header = "X-Link: " + CANARY + "\r\n";
        Act quoted = visit -> visit.write("HTTP/1.1 200 OK\r\n" + CANARY + " no header\r\n\r\n");
        Act quotedStatus = visit -> visit.write(CANARY + " " + CANARY + "\r\n\r\n");
        Act quotedChunk =
                visit ->
                        visit.write(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + CANARY
                                        + "\r\n");
        Act quotedLength = Acts.headAlone("Content-Length: " + CANARY);
        List<Act> broken =
                List.of(
                        quoted,
                        quotedStatus,
                        quotedChunk,
                        quotedLength,
                        Acts.tooShort(json),
                        Acts.brokenGzip(json),
                        Acts.readThenReset());
        try (FaultServer server = wired.server();
                HttpTransport transport = wired.transport()) {
            server.then(Acts.answer(200, header, json), Acts.gzip(json), Acts.chunked(json));
            for (int i = 0; i < 3; i++) {
                HttpResponse answer = transport.exchange(call(server.uri()));
                assertThat(Wired.text(answer)).isEqualTo(json);
                assertThat(answer.toString()).doesNotContain(CANARY);
            }
            for (Act act : broken) {
                server.then(act);
                assertThat(told(FaultsTest.failure(transport, call(server.uri()))))
                        .doesNotContain(CANARY);
            }
            HttpCall failing = call(server.uri(), failingBody());
            assertThat(told(FaultsTest.failure(transport, failing))).doesNotContain(CANARY);
        }
        assertThat(log.list)
                .allSatisfy(
                        event -> assertThat(event.getFormattedMessage()).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @EnumSource
    void theLogIsReallyListenedTo(Wired wired) {
        LoggerFactory.getLogger("org.apache.hc.client5.http.wire").trace("{}", wired);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .contains(wired.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aProxysPasswordIsNotLoggedEither(Wired wired) {
        try (FaultServer proxy = FaultServer.plain().then(Acts.answer(407, CANARY));
                HttpTransport transport =
                        wired.transport(
                                HttpOptions.builder()
                                        .proxy(
                                                "http://"
                                                        + CANARY
                                                        + ":"
                                                        + CANARY
                                                        + "@127.0.0.1:"
                                                        + proxy.port()))) {
            HttpCall call = call(URI.create("https://service.example/"));
            assertThat(told(FaultsTest.failure(transport, call))).doesNotContain(CANARY);
            assertThat(proxy.submissions().get(0).header("Proxy-Authorization")).isNotEmpty();
        }
        assertThat(log.list)
                .allSatisfy(
                        event -> assertThat(event.getFormattedMessage()).doesNotContain(CANARY));
    }

    private static HttpCall call(URI uri) {
        byte[] body = ("Name=" + CANARY).getBytes(StandardCharsets.UTF_8);
        return call(uri, HttpBody.of(body));
    }

    private static HttpCall call(URI uri, HttpBody body) {
        HttpCall call =
                new HttpCall(
                        "POST",
                        uri.resolve("/?link=" + CANARY),
                        List.of(new HttpField("X-Token", CANARY)),
                        body,
                        Wired.LONG,
                        Wired.LONG,
                        Deadline.in(Wired.LONG, Time.system()));
        assertThat(call.toString()).doesNotContain(CANARY);
        assertThat(call.headers().toString()).doesNotContain(CANARY);
        return call;
    }

    private static HttpBody failingBody() {
        return new HttpBody() {
            @Override
            public long length() {
                return 5;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                throw new IOException(CANARY);
            }
        };
    }

    /** Everything that a failure could tell somebody. */
    private static String told(AttemptFailure failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
