package io.cloudauth.examples.cli.doctor;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks an HTTP proxy for a way to the service.
 *
 * @param socket to the proxy
 * @param host of the service
 * @param port of the service
 */
record Tunnel(Socket socket, String host, int port) {

    private static final int AUTHENTICATION = 407;

    boolean opened(Optional<PasswordAuthentication> user, Consumer<Finding> told)
            throws IOException {
        String to = host + ":" + port;
        StringBuilder request = new StringBuilder();
        request.append("CONNECT ").append(to).append(" HTTP/1.1\r\nHost: ").append(to);
        user.ifPresent(one -> request.append("\r\nProxy-Authorization: Basic ").append(basic(one)));
        request.append("\r\n\r\n");
        HttpHead head =
                HttpHead.exchanged(socket, request.toString())
                        .orElse(new HttpHead(0, Optional.empty()));
        if (head.status() / 100 == 2) {
            told.accept(Finding.passed("proxy.opened"));
            return true;
        }
        told.accept(
                head.status() == AUTHENTICATION
                        ? Finding.failed("proxy.password")
                        : Finding.failed("proxy.refused", head.status()));
        return false;
    }

    private static String basic(PasswordAuthentication user) {
        String both = user.getUserName() + ":" + new String(user.getPassword());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
