package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.TestCertificates;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two ways on which each fault is tried, and calls that are patient unless told otherwise. */
enum Wired {
    PLAIN,
    TLS;

    static final TestCertificates AUTHORITY = new TestCertificates();
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(200);

    FaultServer server() {
        return this == PLAIN
                ? FaultServer.plain()
                : FaultServer.tls(AUTHORITY.server("localhost", "127.0.0.1"));
    }

    HttpTransport transport() {
        return transport(options());
    }

    HttpTransport transport(HttpOptions.Builder options) {
        return new HttpTransport(options.build(), Time.system());
    }

    HttpOptions.Builder options() {
        HttpOptions.Builder options = HttpOptions.builder();
        return this == TLS ? options.sslContext(AUTHORITY.client()) : options;
    }

    static HttpCall call(URI uri) {
        return call(
                uri, HttpBody.of("a=b".getBytes(StandardCharsets.UTF_8)), LONG, LONG, LONG, false);
    }

    static HttpCall billed(URI uri) {
        return call(
                uri, HttpBody.of("a=b".getBytes(StandardCharsets.UTF_8)), LONG, LONG, LONG, true);
    }

    static HttpCall call(
            URI uri,
            HttpBody body,
            Duration connect,
            @Nullable Duration response,
            Duration total,
            boolean billed) {
        HttpCall call =
                new HttpCall(
                        "POST",
                        uri,
                        List.of(new HttpField("Content-Type", "application/x-www-form-urlencoded")),
                        body,
                        connect,
                        response,
                        Deadline.in(total, Time.system()));
        return billed ? call.alone(SendingGate.OPEN) : call;
    }

    /** Ties each response to its request, as if every server named a new request ID. */
    static HttpResponse tied(HttpTransport transport, HttpCall call) throws AttemptFailure {
        return transport.exchange(
                call,
                response -> {
                    response.requestIds().accept(UUID.randomUUID().toString(), response.status());
                    return response;
                });
    }

    /** A body that never ends within the patience of any test. */
    static HttpBody endless() {
        return new HttpBody() {
            @Override
            public long length() {
                return 1L << 40;
            }

            @Override
            public void writeTo(java.io.OutputStream out) throws java.io.IOException {
                byte[] block = new byte[0x10000];
                for (long left = length(); left > 0; left -= block.length) {
                    out.write(block);
                }
            }
        };
    }

    static String text(HttpResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
