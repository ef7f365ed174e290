package io.cloudauth.cli.doctor;

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
 * A check of the network path to the service: name resolution, connection, proxy, TLS and clock.
 *
 * @param setup the configuration to check
 * @param endpoint the endpoint of the service
 */
record NetworkCheck(Setup setup, URI endpoint) {

    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int READ_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    /** Proxy variables that other programs read, but this library does not. */
    private static final List<String> IGNORED_VARIABLES = List.of("HTTPS_PROXY", "https_proxy");

    /** Runs the check and returns whether the service was reached. */
    boolean run(Consumer<Finding> report) {
        Optional<URI> proxy = isLoopback() ? Optional.empty() : setup.http().proxy();
        report.accept(proxyFinding(proxy));
        Optional<InetAddress> address = resolve(proxy, report);
        if (address.isEmpty()) {
            return false;
        }
        int port = proxy.map(NetworkCheck::portOf).orElseGet(() -> portOf(endpoint));
        try (Socket socket = new Socket()) {
            if (!connect(socket, new InetSocketAddress(address.get(), port), proxy, report)) {
                return false;
            }
            socket.setSoTimeout(READ_MILLIS);
            if (proxy.isPresent()
                    && !new ProxyTunnel(socket, endpoint.getHost(), portOf(endpoint))
                            .open(setup.http().proxyCredentials(), report)) {
                return false;
            }
            return new TlsAndClockCheck(setup, endpoint).run(socket, report);
        } catch (IOException e) {
            report.accept(Finding.failed("connect.broken", e.getClass().getSimpleName()));
            return false;
        }
    }

    private Finding proxyFinding(Optional<URI> proxy) {
        if (proxy.isPresent()) {
            return Finding.passed("proxy.used", proxy.get().getHost(), proxy.get().getPort());
        }
        if (setup.http().proxy().isPresent()) {
            return Finding.warning("proxy.loopback");
        }
        Stream<String> variables = IGNORED_VARIABLES.stream().filter(setup::isSet);
        Stream<String> properties =
                Stream.of("https.proxyHost").filter(name -> System.getProperty(name) != null);
        return Stream.concat(variables, properties)
                .findFirst()
                .map(name -> Finding.warning("proxy.ignored", name))
                .orElseGet(() -> Finding.passed("proxy.none"));
    }

    private Optional<InetAddress> resolve(Optional<URI> proxy, Consumer<Finding> report) {
        String host = proxy.orElse(endpoint).getHost();
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            report.accept(Finding.passed("dns.resolved", host, addresses.length));
            return Optional.of(addresses[0]);
        } catch (UnknownHostException e) {
            report.accept(
                    Finding.failed(proxy.isPresent() ? "dns.proxyUnknown" : "dns.unknown", host));
            return Optional.empty();
        }
    }

    private static boolean connect(
            Socket socket, InetSocketAddress address, Optional<URI> proxy, Consumer<Finding> report)
            throws IOException {
        String check = proxy.isPresent() ? "proxy" : "connect";
        try {
            socket.connect(address, CONNECT_MILLIS);
            report.accept(Finding.passed(check + ".connected", address.getPort()));
            return true;
        } catch (ConnectException e) {
            report.accept(Finding.failed(check + ".closed", address.getPort()));
        } catch (SocketTimeoutException e) {
            report.accept(
                    Finding.failed(check + ".slow", address.getPort(), CONNECT_MILLIS / 1000));
        }
        return false;
    }

    private boolean isLoopback() {
        String host = endpoint.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    static int portOf(URI uri) {
        return uri.getPort() > 0
                ? uri.getPort()
                : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
