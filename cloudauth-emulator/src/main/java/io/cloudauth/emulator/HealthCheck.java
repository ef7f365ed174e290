package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.tls.ServerCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The question whether an emulator on this machine answers, for the health check of a container: an
 * image without a shell has no {@code curl}.
 *
 * @param port the emulator's port
 * @param tlsFolder the folder with the emulator's certificate, or null if it serves http
 */
record HealthCheck(int port, @Nullable Path tlsFolder) {

    private static final int TIMEOUT_MILLIS = 3_000;

    /** Returns whether the emulator answers; over TLS, with a certificate of its authority. */
    boolean isReady() {
        String scheme = tlsFolder == null ? "http" : "https";
        // the console's page, which needs no token, also where other machines can connect
        URI page = URI.create(scheme + "://localhost:" + port + "/_emulator/");
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) page.toURL().openConnection(Proxy.NO_PROXY);
            if (tlsFolder != null && connection instanceof HttpsURLConnection tls) {
                tls.setSSLSocketFactory(trusting(tlsFolder).getSocketFactory());
            }
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException | GeneralSecurityException e) {
            return false; // not started yet, stopped, or another program on this port
        }
    }

    private static SSLContext trusting(Path folder) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(ServerCertificate.authorityFile(folder))) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
