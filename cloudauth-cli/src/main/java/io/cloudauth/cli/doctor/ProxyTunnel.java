package io.cloudauth.cli.doctor;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A tunnel to the service through an HTTP proxy, opened with {@code CONNECT}.
 *
 * @param socket the connection to the proxy
 * @param host the host of the service
 * @param port the port of the service
 */
record ProxyTunnel(Socket socket, String host, int port) {

    private static final int AUTHENTICATION_REQUIRED = 407;

    /** Opens the tunnel and returns whether the proxy accepted it. */
    boolean open(Optional<PasswordAuthentication> user, Consumer<Finding> report)
            throws IOException {
        String target = host + ":" + port;
        StringBuilder request = new StringBuilder();
        request.append("CONNECT ").append(target).append(" HTTP/1.1\r\nHost: ").append(target);
        user.ifPresent(
                login -> request.append("\r\nProxy-Authorization: Basic ").append(basic(login)));
        request.append("\r\n\r\n");
        HttpResponseHead head =
                HttpResponseHead.exchange(socket, request.toString())
                        .orElse(new HttpResponseHead(0, Optional.empty()));
        if (head.status() / 100 == 2) {
            report.accept(Finding.passed("proxy.opened"));
            return true;
        }
        report.accept(
                head.status() == AUTHENTICATION_REQUIRED
                        ? Finding.failed("proxy.password")
                        : Finding.failed("proxy.refused", head.status()));
        return false;
    }

    private static String basic(PasswordAuthentication user) {
        String userAndPassword = user.getUserName() + ":" + new String(user.getPassword());
        return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
