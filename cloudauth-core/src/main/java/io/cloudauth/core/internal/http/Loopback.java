package io.cloudauth.core.internal.http;

import java.util.Locale;
import org.apache.hc.core5.net.InetAddressUtils;
import org.jspecify.annotations.Nullable;

/** A test whether a host is this machine. */
public final class Loopback {
    private Loopback() {}

    /**
     * Returns whether the host is a loopback literal. Only the text counts: a name that resolves to
     * a loopback address is none.
     *
     * @param host as a URI gives it, in any case, an IPv6 literal with or without brackets; null if
     *     the URI has no host
     */
    public static boolean isLiteral(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String bare =
                host.startsWith("[") && host.endsWith("]")
                        ? host.substring(1, host.length() - 1)
                        : host;
        return bare.toLowerCase(Locale.ROOT).equals("localhost")
                || (bare.startsWith("127.") && InetAddressUtils.isIPv4(bare))
                || bare.equals("::1")
                || bare.equals("0:0:0:0:0:0:0:1");
    }
}
