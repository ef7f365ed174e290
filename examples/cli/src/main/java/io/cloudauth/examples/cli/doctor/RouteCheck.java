package io.cloudauth.examples.cli.doctor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The way to the service, step by step: name, connection, proxy, TLS, and the time that it tells.
 *
 * @param setup what is examined
 * @param endpoint where the service is
 */
record RouteCheck(Setup setup, URI endpoint) {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int READ_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    /** Variables by which other programs are told of a proxy. */
    private static final List<String> OTHERS = List.of("HTTPS_PROXY", "https_proxy");

    /** Whether the service was reached. */
    boolean run(Consumer<Finding> told) {
        Optional<URI> proxy = isLoopback() ? Optional.empty() : setup.http().proxy();
        told.accept(proxyChosen(proxy));
        Optional<InetAddress> address = resolved(proxy, told);
        if (address.isEmpty()) {
            return false;
        }
        int port = proxy.map(RouteCheck::portOf).orElseGet(() -> portOf(endpoint));
        try (Socket socket = new Socket()) {
            if (!connected(socket, new InetSocketAddress(address.get(), port), proxy, told)) {
                return false;
            }
            socket.setSoTimeout(READ_MILLIS);
            if (proxy.isPresent()
                    && !new Tunnel(socket, endpoint.getHost(), portOf(endpoint))
                            .opened(setup.http().proxyCredentials(), told)) {
                return false;
            }
            return new ConversationCheck(setup, endpoint).run(socket, told);
        } catch (IOException e) {
            told.accept(Finding.failed("connect.broken", e.getClass().getSimpleName()));
            return false;
        }
    }

    private Finding proxyChosen(Optional<URI> proxy) {
        if (proxy.isPresent()) {
            return Finding.passed("proxy.used", proxy.get().getHost(), proxy.get().getPort());
        }
        if (setup.http().proxy().isPresent()) {
            return Finding.warning("proxy.loopback");
        }
        Stream<String> variables = OTHERS.stream().filter(setup::isSet);
        Stream<String> properties =
                Stream.of("https.proxyHost").filter(name -> System.getProperty(name) != null);
        return Stream.concat(variables, properties)
                .findFirst()
                .map(name -> Finding.warning("proxy.ignored", name))
                .orElseGet(() -> Finding.passed("proxy.none"));
    }

    private Optional<InetAddress> resolved(Optional<URI> proxy, Consumer<Finding> told) {
        String host = proxy.orElse(endpoint).getHost();
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            told.accept(Finding.passed("dns.resolved", host, addresses.length));
            return Optional.of(addresses[0]);
        } catch (UnknownHostException e) {
            told.accept(
                    Finding.failed(proxy.isPresent() ? "dns.proxyUnknown" : "dns.unknown", host));
            return Optional.empty();
        }
    }

    private static boolean connected(
            Socket socket, InetSocketAddress to, Optional<URI> proxy, Consumer<Finding> told)
            throws IOException {
        String whom = proxy.isPresent() ? "proxy" : "connect";
        try {
            socket.connect(to, CONNECT_MILLIS);
            told.accept(Finding.passed(whom + ".connected", to.getPort()));
            return true;
        } catch (ConnectException e) {
            told.accept(Finding.failed(whom + ".closed", to.getPort()));
        } catch (SocketTimeoutException e) {
            told.accept(Finding.failed(whom + ".slow", to.getPort(), CONNECT_MILLIS / 1000));
        }
        return false;
    }

    private boolean isLoopback() {
        String host = endpoint.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    static int portOf(URI address) {
        return address.getPort() > 0
                ? address.getPort()
                : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
