package io.cloudauth.core.internal.material;

import io.cloudauth.core.internal.http.Loopback;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.SensitiveLink;
import java.net.URI;
import java.util.Locale;

/**
 * Decides which links may be followed. They come from the service, and still: whoever could change
 * an answer could otherwise make this machine ask its neighbours.
 *
 * @param toThisMachine whether a link to a loopback literal may, over plain http too: where the
 *     client's own endpoint is one
 * @param toPrivateAddresses whether https links to private addresses may
 */
record MaterialLink(boolean toThisMachine, boolean toPrivateAddresses) {

    static MaterialLink of(URI endpoint, boolean toPrivateAddresses) {
        return new MaterialLink(Loopback.isLiteral(endpoint.getHost()), toPrivateAddresses);
    }

    /**
     * The link as a URI.
     *
     * @throws TransportException if it may not be followed; the message does not quote it
     */
    URI checked(SensitiveLink link) {
        URI uri;
        try {
            uri = link.revealUri();
        } catch (IllegalStateException e) {
            throw refused();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean near = toThisMachine && Loopback.isLiteral(uri.getHost());
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || !(scheme.equals("https") || (scheme.equals("http") && near))) {
            throw refused();
        }
        return uri;
    }

    /** Whether the connection must be one to a public address. */
    boolean mustBePublic(URI uri) {
        return !toPrivateAddresses && !(toThisMachine && Loopback.isLiteral(uri.getHost()));
    }

    private static TransportException refused() {
        return TransportException.builder(Phase.CONNECT).attempts(0).build();
    }
}
