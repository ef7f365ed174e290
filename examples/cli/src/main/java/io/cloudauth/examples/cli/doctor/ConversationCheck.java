package io.cloudauth.examples.cli.doctor;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * What the service says once it is reached: its certificate, and its time.
 *
 * @param setup what is examined
 * @param endpoint where the service is
 */
record ConversationCheck(Setup setup, URI endpoint) {

    /** What the service tolerates, by its documents. */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final Duration DRIFT = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofDays(7);

    boolean run(Socket socket, Consumer<Finding> told) throws IOException {
        if ("http".equalsIgnoreCase(endpoint.getScheme())) {
            told.accept(Finding.skipped("tls.notUsed"));
            return answers(socket, told);
        }
        SSLContext context = context();
        try (SSLSocket secured =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, name(), socket.getPort(), true)) {
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
            if (!isTrusted(secured, told)) {
                return false;
            }
            return answers(secured, told);
        }
    }

    private boolean isTrusted(SSLSocket secured, Consumer<Finding> told) throws IOException {
        try {
            secured.startHandshake();
        } catch (IOException e) { // an SSLException too
            told.accept(Finding.failed("tls." + problem(e), name()));
            return false;
        }
        X509Certificate certificate =
                (X509Certificate) secured.getSession().getPeerCertificates()[0];
        Instant end = certificate.getNotAfter().toInstant();
        String protocol = secured.getSession().getProtocol();
        told.accept(
                end.isBefore(Instant.now().plus(SOON))
                        ? Finding.warning("tls.ending", end)
                        : Finding.passed("tls.trusted", protocol, end));
        return true;
    }

    private static String problem(IOException e) {
        Throwable cause = e;
        String problem = "handshake";
        while (cause != null) {
            if (cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException) {
                return "expired";
            }
            if (cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException) {
                problem = "untrusted";
            } else if (cause instanceof GeneralSecurityException
                    && problem.equals("handshake")
                    && cause.getCause() == null) {
                problem = "name";
            }
            cause = cause.getCause();
        }
        return problem;
    }

    private boolean answers(Socket socket, Consumer<Finding> told) throws IOException {
        Instant asked = Instant.now();
        Optional<HttpHead> head =
                HttpHead.exchanged(
                        socket,
                        "GET / HTTP/1.1\r\nHost: "
                                + endpoint.getRawAuthority()
                                + "\r\nConnection: close\r\n\r\n");
        if (head.isEmpty()) {
            told.accept(Finding.failed("connect.noHttp"));
            return false;
        }
        told.accept(
                head.get()
                        .date()
                        .map(date -> clock(asked, date))
                        .orElseGet(() -> Finding.warning("clock.untold")));
        return true;
    }

    private static Finding clock(Instant asked, Instant told) {
        Instant middle = asked.plus(Duration.between(asked, Instant.now()).dividedBy(2));
        Duration ahead = Duration.between(told, middle);
        long seconds = ahead.toSeconds();
        if (ahead.abs().compareTo(TOLERANCE) > 0) {
            return Finding.failed("clock.off", seconds);
        }
        return ahead.abs().compareTo(DRIFT) > 0
                ? Finding.warning("clock.drifting", seconds)
                : Finding.passed("clock.right", seconds);
    }

    private String name() {
        String host = endpoint.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private SSLContext context() {
        try {
            Optional<SSLContext> given = setup.http().sslContext();
            return given.isPresent() ? given.get() : SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
