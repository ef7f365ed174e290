package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request, and the limits for its exchange.
 *
 * @param headers all headers; the transport adds {@code Host} if it is missing, and computes {@code
 *     Content-Length}
 * @param connectTimeout the limit for the name lookup, for the TCP connection, and for the proxy
 *     tunnel and TLS together; each of the three has the whole time
 * @param responseTimeout the longest wait for the next byte of the response; null for the time left
 *     until the deadline
 * @param connection which connection the request uses
 * @param gate the gate to pass after the connection is established and before the first byte is
 *     sent
 * @param plainAllowed whether this URI may be plain http although it is neither loopback nor the
 *     metadata address
 * @param publicOnly whether connections to private addresses are forbidden, even if the name
 *     resolves to one; behind a proxy only the proxy knows the addresses
 */
public record HttpCall(
        String method,
        URI uri,
        List<HttpField> headers,
        HttpBody body,
        Duration connectTimeout,
        @Nullable Duration responseTimeout,
        Deadline deadline,
        Use connection,
        SendingGate gate,
        boolean plainAllowed,
        boolean publicOnly) {

    /** Which connection a request uses. */
    public enum Use {
        /**
         * An idle connection if there is one, otherwise a new one; it stays open for later
         * requests.
         */
        SHARED,
        /** A new connection, which stays open for later requests. */
        FRESH,
        /** A new connection, which is closed afterwards. */
        SINGLE
    }

    public HttpCall {
        headers = List.copyOf(headers);
    }

    /** Creates a call over https, or over plain http to a loopback or the metadata address. */
    public HttpCall(
            String method,
            URI uri,
            List<HttpField> headers,
            HttpBody body,
            Duration connectTimeout,
            @Nullable Duration responseTimeout,
            Deadline deadline) {
        this(
                method,
                uri,
                headers,
                body,
                connectTimeout,
                responseTimeout,
                deadline,
                Use.SHARED,
                SendingGate.OPEN,
                false,
                false);
    }

    /** Returns the same call with plain http allowed; for a URI that the user configured. */
    public HttpCall allowingPlain() {
        return with(connection, gate, true, publicOnly);
    }

    /** Returns the same call, limited to public addresses; for a link in a response. */
    public HttpCall toPublicAddresses() {
        return with(connection, gate, plainAllowed, true);
    }

    /** Returns the same call, over a connection that no earlier call has used. */
    public HttpCall onFreshConnection() {
        return with(Use.FRESH, gate, plainAllowed, publicOnly);
    }

    /** Returns the same call, alone on its connection and sent only if the gate permits it. */
    public HttpCall alone(SendingGate gate) {
        return with(Use.SINGLE, gate, plainAllowed, publicOnly);
    }

    private HttpCall with(
            Use connection, SendingGate gate, boolean plainAllowed, boolean publicOnly) {
        return new HttpCall(
                method,
                uri,
                headers,
                body,
                connectTimeout,
                responseTimeout,
                deadline,
                connection,
                gate,
                plainAllowed,
                publicOnly);
    }

    /** Shows only the method and the body's length: URI, headers and body may contain secrets. */
    @Override
    public String toString() {
        return "HttpCall(" + method + ", " + body.length() + " bytes)";
    }
}
