package io.cloudauth.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Whether a certificate is of a host: by its subject alternative names alone, a wildcard for one
 * whole label on the left of at least two others (RFC 6125). A second net below the JDK's own
 * check, which a trust manager of the user's own may leave out.
 */
final class CertificateNames {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNames() {}

    /** Throws unless one of the certificate's names is this host's. */
    static void check(String host, X509Certificate certificate) throws SSLPeerUnverifiedException {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean address = InetAddressUtils.isIPv4(name) || InetAddressUtils.isIPv6(name);
        for (List<?> entry : alternatives(certificate)) {
            int kind = (Integer) entry.get(0);
            if (kind == (address ? IP_ADDRESS : DNS_NAME) && entry.get(1) instanceof String told) {
                if (address ? isSameAddress(name, told) : covers(told, name)) {
                    return;
                }
            }
        }
        throw new SSLPeerUnverifiedException("the certificate is of another host");
    }

    static boolean covers(String pattern, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String told = pattern.toLowerCase(Locale.ROOT);
        if (!told.startsWith("*.")) {
            return told.equals(wanted);
        }
        String domain = told.substring(1);
        int label = wanted.indexOf('.');
        return label > 0
                && domain.indexOf('.', 1) > 0
                && domain.indexOf('*') < 0
                && wanted.substring(label).equals(domain);
    }

    /** Both are literals: nothing is looked up. */
    private static boolean isSameAddress(String host, String told) {
        try {
            return (InetAddressUtils.isIPv4(told) || InetAddressUtils.isIPv6(told))
                    && InetAddress.getByName(host).equals(InetAddress.getByName(told));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate)
            throws SSLPeerUnverifiedException {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            throw new SSLPeerUnverifiedException("the certificate's names cannot be read");
        }
    }
}
