package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.fault.ResponseFacts;
import io.cloudauth.core.internal.time.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A factory of connections. It resolves the name, connects over TCP, and sets up the proxy tunnel
 * and TLS. Thread-safe.
 */
final class Connector {
    private final NameLookup names;
    private final TlsLayer tls;
    private final AbortTimer timer;
    private final @Nullable URI proxy;
    private final @Nullable String proxyAuthorization;

    Connector(HttpOptions options, NameLookup names, AbortTimer timer) {
        this.names = names;
        this.tls = new TlsLayer(options.sslContext().orElse(null));
        this.timer = timer;
        this.proxy = options.proxy().orElse(null);
        this.proxyAuthorization = options.proxyCredentials().map(Connector::basic).orElse(null);
    }

    /** Prepares TLS on another thread, so that the first connection need not wait for it. */
    void prepareTls() {
        CompletableFuture<SSLContext> unused = tls.prepare();
    }

    HttpConnection connect(Route route, Exchange exchange)
            throws IOException,
                    HttpException,
                    InterruptedException,
                    TimeoutException,
                    AttemptFailure {
        SocketChannel channel =
                route.tunnelled() && proxy != null
                        ? connectTcp(
                                withoutBrackets(proxy.getHost()), proxy.getPort(), false, exchange)
                        : connectTcp(route.host(), route.port(), route.publicOnly(), exchange);
        if (!route.tls()) {
            return HttpConnection.plain(channel);
        }
        Duration window = exchange.atMost(exchange.call().connectTimeout());
        // the socket's own timeout starts again with each received byte
        Future<?> end = timer.after(window, () -> exchange.stop(Exchange.Stop.CONNECT_TIMEOUT));
        HttpConnection connection = null;
        try {
            channel.socket().setSoTimeout(millis(window));
            if (route.tunnelled()) {
                exchange.enter(Phase.PROXY);
                tunnel(channel, route);
            }
            exchange.enter(Phase.TLS);
            connection = HttpConnection.tls(channel, tls.over(channel.socket(), route, exchange));
            return connection;
        } finally {
            end.cancel(false);
            if (connection == null) {
                Exchange.ChannelEnd.close(channel);
            }
        }
    }

    private SocketChannel connectTcp(String host, int port, boolean publicOnly, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException, AttemptFailure {
        exchange.enter(Phase.NAME);
        List<InetAddress> addresses = names.addresses(host, exchange);
        exchange.enter(Phase.CONNECT);
        if (publicOnly && !addresses.stream().allMatch(PublicAddresses::contains)) {
            // refused even if only one of several addresses is private
            throw new AttemptFailure(
                    Fault.PRIVATE_ADDRESS, new ConnectException("the host has a private address"));
        }
        HttpCall call = exchange.call();
        Deadline end = call.deadline().within(exchange.atMost(call.connectTimeout()));
        IOException last = new ConnectException("no address");
        for (int i = 0; i < addresses.size(); i++) {
            SocketChannel channel = SocketChannel.open();
            exchange.uses(channel);
            try {
                channel.socket().setTcpNoDelay(true);
                // the remaining time is divided among the remaining addresses, so that an
                // unreachable address leaves time for the next one
                Duration share = end.remaining().dividedBy(addresses.size() - i);
                channel.socket()
                        .connect(new InetSocketAddress(addresses.get(i), port), millis(share));
                return channel;
            } catch (IOException e) {
                Exchange.ChannelEnd.close(channel);
                last = e;
                if (exchange.mustStop()) {
                    break;
                }
            }
        }
        throw last;
    }

    /**
     * Opens a tunnel to the host through the proxy. A refusal by the proxy becomes a fault of its
     * own, so that it is not taken for a response of the service.
     */
    private void tunnel(SocketChannel channel, Route route)
            throws IOException, HttpException, AttemptFailure {
        HttpConnection connection = HttpConnection.plain(channel);
        String target = route.authority(true);
        ClassicHttpRequest request =
                new BasicClassicHttpRequest("CONNECT", (HttpHost) null, target);
        request.setHeader("Host", target);
        if (proxyAuthorization != null) {
            request.setHeader("Proxy-Authorization", proxyAuthorization);
        }
        connection.send(request);
        ClassicHttpResponse response;
        do {
            response = connection.receiveResponseHeader();
        } while (response.getCode() < 200);
        if (response.getCode() >= 300) {
            Fault fault = response.getCode() >= 500 ? Fault.PROXY_FAILED : Fault.PROXY_REFUSED;
            throw new AttemptFailure(
                    fault, new ResponseFacts(response.getCode(), null, null, null, null));
        }
    }

    /**
     * Converts a timeout for a socket: at least one millisecond, because zero would mean no
     * timeout.
     */
    static int millis(Duration duration) {
        if (duration.compareTo(Duration.ofMillis(Integer.MAX_VALUE - 1)) > 0) {
            return Integer.MAX_VALUE;
        }
        return (int) Math.max(duration.plusNanos(999_999).toMillis(), 1);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String basic(PasswordAuthentication credentials) {
        String pair = credentials.getUserName() + ":" + new String(credentials.getPassword());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
