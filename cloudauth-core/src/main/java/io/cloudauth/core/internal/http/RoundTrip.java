package io.cloudauth.core.internal.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/** One request over one connection, and its answer. Used once, by one thread. */
final class RoundTrip {
    private static final Duration AS_LONG_AS_WE_LIKE = Duration.ofDays(1);

    private final Wire wire;
    private final Exchange exchange;
    private final HttpCall call;
    private final long sentBefore;
    private final long receivedBefore;
    private @Nullable ClassicHttpRequest request;
    private @Nullable ClassicHttpResponse head;

    RoundTrip(Wire wire, Exchange exchange) {
        this.wire = wire;
        this.exchange = exchange;
        this.call = exchange.call();
        this.sentBefore = wire.bytesSent();
        this.receivedBefore = wire.bytesReceived();
    }

    void send(Route route) throws HttpException, IOException {
        exchange.uses(wire.channel());
        wire.limitSilence(exchange::silence);
        ClassicHttpRequest request = request(route);
        this.request = request;
        exchange.enter(Phase.SEND);
        wire.send(request);
    }

    HttpAnswer receive(boolean reused) throws HttpException, IOException {
        exchange.enter(Phase.ANSWER);
        ClassicHttpResponse head;
        do {
            head = wire.receiveResponseHeader();
        } while (head.getCode() < 200);
        this.head = head;
        byte[] body = new byte[0];
        if (MessageSupport.canResponseHaveBody(call.method(), head)) {
            wire.receiveResponseEntity(head);
            body = AnswerBody.read(head);
        }
        return new HttpAnswer(
                head.getCode(),
                headers(head),
                body,
                wire.bytesSent() - sentBefore,
                wire.bytesReceived() - receivedBefore,
                reused,
                wire.requestIds());
    }

    /**
     * How long the connection may lie idle after the response by the server's word; empty if it
     * must not be used again.
     */
    Optional<Duration> reusableFor() {
        if (request == null
                || head == null
                || !wire.requestIds().permitAnother()
                || !wire.isQuiet()) {
            return Optional.empty();
        }
        if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                request, head, HttpCoreContext.create())) {
            return Optional.empty();
        }
        return Optional.of(announced(head));
    }

    private static Duration announced(ClassicHttpResponse head) {
        Iterator<HeaderElement> elements = MessageSupport.iterate(head, "Keep-Alive");
        while (elements.hasNext()) {
            HeaderElement element = elements.next();
            String value = element.getValue();
            if (element.getName().equalsIgnoreCase("timeout")
                    && value != null
                    && value.matches("[0-9]{1,4}")) {
                return Duration.ofSeconds(Integer.parseInt(value));
            }
        }
        return AS_LONG_AS_WE_LIKE;
    }

    private ClassicHttpRequest request(Route route) {
        URI uri = call.uri();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String target =
                (path.isEmpty() ? "/" : path)
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        ClassicHttpRequest request =
                new BasicClassicHttpRequest(call.method(), (HttpHost) null, target);
        request.setHeader("Host", route.authority(false));
        call.headers().forEach(field -> request.setHeader(field.name(), field.value()));
        if (route.single()) {
            request.setHeader("Connection", "close");
        }
        request.removeHeaders("Transfer-Encoding");
        request.removeHeaders("Content-Length");
        long length = call.body().length();
        if (length > 0 || !(call.method().equals("GET") || call.method().equals("HEAD"))) {
            request.setHeader("Content-Length", Long.toString(length));
            request.setEntity(new BodyEntity(call.body()));
        }
        return request;
    }

    private static Map<String, String> headers(ClassicHttpResponse head) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : head.getHeaders()) {
            headers.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(header.getValue(), ""));
        }
        return headers;
    }
}
