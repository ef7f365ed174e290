package io.cloudauth.cli.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities (CA) that TLS connections trust.
 *
 * @param sslContext the SSL context with these authorities
 */
record TrustSettings(SSLContext sslContext) {

    /**
     * Returns settings that trust the authorities of the JDK and the certificates in a PEM file.
     *
     * @throws UsageException if the file cannot be read or is not valid
     */
    static TrustSettings withCaFile(Path file) {
        InputFile.requireReadable(file);
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            int number = 0;
            for (X509Certificate authority : jdkAuthorities()) {
                all.setCertificateEntry("jdk-" + number++, authority);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    all.setCertificateEntry("file-" + number++, certificate);
                }
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustManagers(all), null);
            return new TrustSettings(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageException("usage.caFile", InputFile.name(file));
        }
    }

    private static X509Certificate[] jdkAuthorities() throws GeneralSecurityException {
        for (TrustManager manager : trustManagers(null)) {
            if (manager instanceof X509TrustManager x509) {
                return x509.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static TrustManager[] trustManagers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
