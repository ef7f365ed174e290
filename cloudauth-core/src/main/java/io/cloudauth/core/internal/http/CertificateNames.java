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
 * A check of a certificate's host names (RFC 6125). Only subject alternative names count. A
 * wildcard covers exactly one whole label, on the left of at least two others. This check backs up
 * the JDK's own one, which a trust manager of the user may skip.
 */
final class CertificateNames {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateNames() {}

    /** Throws if none of the certificate's names is the name of this host. */
    static void check(String host, X509Certificate certificate) throws SSLPeerUnverifiedException {
        String wanted = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        boolean address = InetAddressUtils.isIPv4(wanted) || InetAddressUtils.isIPv6(wanted);
        for (List<?> entry : alternatives(certificate)) {
            int kind = (Integer) entry.get(0);
            if (kind == (address ? IP_ADDRESS : DNS_NAME) && entry.get(1) instanceof String name) {
                if (address ? isSameAddress(wanted, name) : covers(name, wanted)) {
                    return;
                }
            }
        }
        throw new SSLPeerUnverifiedException("the certificate is for another host");
    }

    static boolean covers(String pattern, String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        String name = pattern.toLowerCase(Locale.ROOT);
        if (!name.startsWith("*.")) {
            return name.equals(wanted);
        }
        String domain = name.substring(1);
        int label = wanted.indexOf('.');
        return label > 0
                && domain.indexOf('.', 1) > 0
                && domain.indexOf('*') < 0
                && wanted.substring(label).equals(domain);
    }

    /** Compares two address literals without a name lookup. */
    private static boolean isSameAddress(String host, String name) {
        try {
            return (InetAddressUtils.isIPv4(name) || InetAddressUtils.isIPv6(name))
                    && InetAddress.getByName(host).equals(InetAddress.getByName(name));
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
