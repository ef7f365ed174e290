package io.cloudauth.core.internal.http;

import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.InetAddressUtils;
import org.jspecify.annotations.Nullable;

/**
 * The rule for every address that a response of the service contains: the storage for uploaded
 * images and the links to a verdict's pictures. Without this rule, a party that can change a
 * response could make this machine connect to hosts in its own network.
 *
 * @param toThisMachine whether loopback literals are allowed, also over plain http; true if the
 *     client's own endpoint is one
 * @param toPrivateAddresses whether private addresses are allowed, over https only
 */
public record ResponseAddresses(boolean toThisMachine, boolean toPrivateAddresses) {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");

    /** Returns the rule for a client of this endpoint. */
    public static ResponseAddresses of(URI endpoint, boolean toPrivateAddresses) {
        return new ResponseAddresses(Loopback.isLiteral(endpoint.getHost()), toPrivateAddresses);
    }

    /**
     * Validates the text of an address. The addresses behind its name are validated before the
     * connection, by {@link #limit}; behind a proxy only the proxy knows them.
     *
     * @throws TransportException if no connection to the address is allowed; the message does not
     *     quote the address
     */
    public void check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        boolean allowed =
                host != null
                        && uri.getRawUserInfo() == null
                        && (scheme.equals("https")
                                || (scheme.equals("http") && isAllowedLoopback(host)))
                        && !isAmbiguousNumber(host)
                        && !(mustBePublic(host) && isKnownToBePrivate(host));
        if (!allowed) {
            throw TransportException.builder(Phase.CONNECT).attempts(0).build();
        }
    }

    /** Returns the call, limited to the addresses that its URI may lead to. */
    public HttpCall limit(HttpCall call) {
        return mustBePublic(call.uri().getHost()) ? call.toPublicAddresses() : call;
    }

    private boolean mustBePublic(@Nullable String host) {
        return !toPrivateAddresses && !isAllowedLoopback(host);
    }

    private boolean isAllowedLoopback(@Nullable String host) {
        return toThisMachine && Loopback.isLiteral(host);
    }

    /**
     * Returns whether the host is a number but no plain IPv4 address. This machine, a proxy and the
     * C library read such numbers in different ways.
     */
    private static boolean isAmbiguousNumber(String host) {
        return NUMERIC.matcher(host).matches() && !InetAddressUtils.isIPv4(host);
    }

    /** Returns whether the text of the host shows that it is private. Resolves no name. */
    private static boolean isKnownToBePrivate(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        boolean bracketed = name.startsWith("[");
        if (!bracketed && !InetAddressUtils.isIPv4(name)) {
            return false;
        }
        try {
            String literal = bracketed ? name.substring(1, name.length() - 1) : name;
            return !PublicAddresses.contains(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return true; // an IPv6 literal with a zone that this machine does not have
        }
    }
}
