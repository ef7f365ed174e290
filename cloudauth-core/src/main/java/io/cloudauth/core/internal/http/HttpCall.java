package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, and how long it may take.
 *
 * @param headers besides {@code Host} and {@code Content-Length}, which are made from the rest
 *     where they are missing
 * @param connectTimeout the longest wait for a connection, and again for proxy and TLS on it
 * @param responseTimeout the longest silence on the wire; null for all that is left of the deadline
 * @param connection which connection it takes
 * @param gate what is done once the connection stands, before the first byte goes out
 * @param plainAllowed whether this very URI may be plain http although it is neither loopback nor
 *     the metadata address
 * @param publicOnly whether no connection may be made to an address of a private range, whatever
 *     the name resolves to; behind a proxy only the proxy knows that
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

    /** Which connection a call takes. */
    public enum Use {
        /** One that an earlier call has left, else a fresh one; it is left to later calls. */
        SHARED,
        /** A fresh one, which is left to later calls. */
        FRESH,
        /** A fresh one, which is closed afterwards. */
        SINGLE
    }

    public HttpCall {
        headers = List.copyOf(headers);
    }

    /** A call over https, or over plain http where that is safe by the address. */
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

    /** The same call, allowed to be plain http; for an address that the user gave as such. */
    public HttpCall allowingPlain() {
        return with(connection, gate, true, publicOnly);
    }

    /** The same call, to public addresses alone; for a link that a response named. */
    public HttpCall toPublicAddresses() {
        return with(connection, gate, plainAllowed, true);
    }

    /** The same call, over a connection that no earlier call has used. */
    public HttpCall onFreshConnection() {
        return with(Use.FRESH, gate, plainAllowed, publicOnly);
    }

    /** The same call, alone on its connection, and sent only if the gate lets it through. */
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

    /** The method and the body's length: URI, headers and body may hold secrets. */
    @Override
    public String toString() {
        return "HttpCall(" + method + ", " + body.length() + " bytes)";
    }
}
