package io.cloudauth.cli.doctor;

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
 * A check of the TLS certificate and the time of the service over an open connection.
 *
 * @param setup the configuration to check
 * @param endpoint the endpoint of the service
 */
record TlsAndClockCheck(Setup setup, URI endpoint) {

    /** The clock difference that the service accepts. Source: the vendor's documents. */
    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(15);

    private static final Duration CLOCK_WARNING = Duration.ofMinutes(1);
    private static final Duration EXPIRY_WARNING = Duration.ofDays(7);

    /** Runs the check and returns whether the service can be called. */
    boolean run(Socket socket, Consumer<Finding> report) throws IOException {
        if ("http".equalsIgnoreCase(endpoint.getScheme())) {
            report.accept(Finding.skipped("tls.notUsed"));
            return respondsToHttp(socket, report);
        }
        SSLContext context = context();
        try (SSLSocket tlsSocket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, hostName(), socket.getPort(), true)) {
            SSLParameters parameters = tlsSocket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tlsSocket.setSSLParameters(parameters);
            if (!isTrusted(tlsSocket, report)) {
                return false;
            }
            return respondsToHttp(tlsSocket, report);
        }
    }

    private boolean isTrusted(SSLSocket tlsSocket, Consumer<Finding> report) throws IOException {
        try {
            tlsSocket.startHandshake();
        } catch (IOException e) { // includes SSLException
            report.accept(Finding.failed("tls." + problem(e), hostName()));
            return false;
        }
        X509Certificate certificate =
                (X509Certificate) tlsSocket.getSession().getPeerCertificates()[0];
        Instant expiry = certificate.getNotAfter().toInstant();
        String protocol = tlsSocket.getSession().getProtocol();
        report.accept(
                expiry.isBefore(Instant.now().plus(EXPIRY_WARNING))
                        ? Finding.warning("tls.ending", expiry)
                        : Finding.passed("tls.trusted", protocol, expiry));
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

    private boolean respondsToHttp(Socket socket, Consumer<Finding> report) throws IOException {
        Instant requestTime = Instant.now();
        Optional<HttpResponseHead> head =
                HttpResponseHead.exchange(
                        socket,
                        "GET / HTTP/1.1\r\nHost: "
                                + endpoint.getRawAuthority()
                                + "\r\nConnection: close\r\n\r\n");
        if (head.isEmpty()) {
            report.accept(Finding.failed("connect.noHttp"));
            return false;
        }
        report.accept(
                head.get()
                        .date()
                        .map(date -> clock(requestTime, date))
                        .orElseGet(() -> Finding.warning("clock.untold")));
        return true;
    }

    private static Finding clock(Instant requestTime, Instant serviceTime) {
        Instant middle =
                requestTime.plus(Duration.between(requestTime, Instant.now()).dividedBy(2));
        Duration ahead = Duration.between(serviceTime, middle);
        long seconds = ahead.toSeconds();
        if (ahead.abs().compareTo(MAX_CLOCK_DIFFERENCE) > 0) {
            return Finding.failed("clock.off", seconds);
        }
        return ahead.abs().compareTo(CLOCK_WARNING) > 0
                ? Finding.warning("clock.drifting", seconds)
                : Finding.passed("clock.right", seconds);
    }

    private String hostName() {
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
