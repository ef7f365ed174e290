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
 * The rule for every address that a response of the service names: the storage that takes images,
 * the links of a verdict's pictures. A party that can change a response could otherwise make this
 * machine connect to its neighbours.
 *
 * @param toThisMachine whether loopback literals are allowed, over plain http too: if the client's
 *     own endpoint is one
 * @param toPrivateAddresses whether private addresses are allowed, over https
 */
public record ResponseAddresses(boolean toThisMachine, boolean toPrivateAddresses) {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");

    /** The rule for a client of this endpoint. */
    public static ResponseAddresses of(URI endpoint, boolean toPrivateAddresses) {
        return new ResponseAddresses(Loopback.isLiteral(endpoint.getHost()), toPrivateAddresses);
    }

    /**
     * Checks what the text of an address tells. What its name resolves to is checked before the
     * connection, by {@link #limit}; behind a proxy only the proxy knows that.
     *
     * @throws TransportException if no connection may be made to it; the message does not quote it
     */
    public void check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        boolean allowed =
                host != null
                        && uri.getRawUserInfo() == null
                        && (scheme.equals("https") || (scheme.equals("http") && isNear(host)))
                        && !isOddlySpelled(host)
                        && !(mustBePublic(host) && isKnownToBePrivate(host));
        if (!allowed) {
            throw TransportException.builder(Phase.CONNECT).attempts(0).build();
        }
    }

    /** The call, with connections to the addresses that its URI may lead to. */
    public HttpCall limit(HttpCall call) {
        return mustBePublic(call.uri().getHost()) ? call.toPublicAddresses() : call;
    }

    private boolean mustBePublic(@Nullable String host) {
        return !toPrivateAddresses && !isNear(host);
    }

    private boolean isNear(@Nullable String host) {
        return toThisMachine && Loopback.isLiteral(host);
    }

    /** Numbers that this machine, a proxy and the C library read in different ways. */
    private static boolean isOddlySpelled(String host) {
        return NUMERIC.matcher(host).matches() && !InetAddressUtils.isIPv4(host);
    }

    /** Resolves no name. */
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
            return true; // an IPv6 literal with a zone that is not of this machine
        }
    }
}
