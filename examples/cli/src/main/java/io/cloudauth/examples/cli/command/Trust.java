package io.cloudauth.examples.cli.command;

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
 * Whom to trust: the JDK's authorities, and those of a file besides.
 *
 * @param context with both
 */
record Trust(SSLContext context) {

    /** The JDK's authorities and those in this PEM file. */
    static Trust alsoIn(Path file) {
        try {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(null, null);
            int number = 0;
            for (X509Certificate authority : ofJdk()) {
                all.setCertificateEntry("jdk-" + number++, authority);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                for (Certificate one :
                        CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    all.setCertificateEntry("file-" + number++, one);
                }
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return new Trust(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageException("usage.caFile");
        }
    }

    private static X509Certificate[] ofJdk() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager trust) {
                return trust.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    private static TrustManager[] managers(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
