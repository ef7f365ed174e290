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

/** One request over one connection, and its response. Used once, by one thread. */
final class RoundTrip {
    private static final Duration NO_SERVER_LIMIT = Duration.ofDays(1);

    private final HttpConnection connection;
    private final Exchange exchange;
    private final HttpCall call;
    private final long sentBefore;
    private final long receivedBefore;
    private @Nullable ClassicHttpRequest request;
    private @Nullable ClassicHttpResponse head;

    RoundTrip(HttpConnection connection, Exchange exchange) {
        this.connection = connection;
        this.exchange = exchange;
        this.call = exchange.call();
        this.sentBefore = connection.bytesSent();
        this.receivedBefore = connection.bytesReceived();
    }

    void send(Route route) throws HttpException, IOException {
        exchange.uses(connection.channel());
        connection.setReadTimeout(exchange::readTimeout);
        ClassicHttpRequest request = request(route);
        this.request = request;
        exchange.enter(Phase.SEND);
        connection.send(request);
    }

    HttpResponse receive(boolean reused) throws HttpException, IOException {
        exchange.enter(Phase.RECEIVE);
        ClassicHttpResponse head;
        do {
            head = connection.receiveResponseHeader();
        } while (head.getCode() < 200);
        this.head = head;
        exchange.responseStarts();
        byte[] body = new byte[0];
        if (MessageSupport.canResponseHaveBody(call.method(), head)) {
            connection.receiveResponseEntity(head);
            body = ResponseBody.read(head);
        }
        return new HttpResponse(
                head.getCode(),
                headers(head),
                body,
                connection.bytesSent() - sentBefore,
                connection.bytesReceived() - receivedBefore,
                reused,
                connection.requestIds());
    }

    /**
     * Returns how long the server allows the connection to stay idle after the response; empty if
     * the connection must not be reused.
     */
    Optional<Duration> reusableFor() {
        if (request == null
                || head == null
                || !connection.requestIds().permitAnother()
                || !connection.hasNoUnreadInput()) {
            return Optional.empty();
        }
        if (!DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
                request, head, HttpCoreContext.create())) {
            return Optional.empty();
        }
        return Optional.of(announcedIdleTime(head));
    }

    private static Duration announcedIdleTime(ClassicHttpResponse head) {
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
        return NO_SERVER_LIMIT;
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
