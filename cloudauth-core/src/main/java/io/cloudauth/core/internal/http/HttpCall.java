package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.time.Deadline;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to ask for, and how long it may take.
 *
 * @param headers besides {@code Host} and {@code Content-Length}, which are made from the rest
 *     where they are missing
 * @param connectTimeout the longest wait for a connection, and once more for proxy and TLS on it
 * @param responseTimeout the longest silence on the wire; null for all that is left of the deadline
 * @param billed whether an answer costs money: then no connection is used that may have died
 *     meanwhile
 * @param plainAllowed whether this very URI may be plain http although it is neither loopback nor
 *     the metadata address
 * @param publicOnly whether no connection may be made to an address of a private range, whatever
 *     the name resolves to; behind a proxy nobody but the proxy knows that
 */
public record HttpCall(
        String method,
        URI uri,
        List<HttpField> headers,
        HttpBody body,
        Duration connectTimeout,
        @Nullable Duration responseTimeout,
        Deadline deadline,
        boolean billed,
        boolean plainAllowed,
        boolean publicOnly) {

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
            Deadline deadline,
            boolean billed) {
        this(
                method,
                uri,
                headers,
                body,
                connectTimeout,
                responseTimeout,
                deadline,
                billed,
                false,
                false);
    }

    /** The same call, allowed to be plain http; for an address that the user gave as such. */
    public HttpCall allowingPlain() {
        return with(true, publicOnly);
    }

    /** The same call, to public addresses alone; for a link that somebody else gave. */
    public HttpCall toPublicAddresses() {
        return with(plainAllowed, true);
    }

    private HttpCall with(boolean plain, boolean publicAlone) {
        return new HttpCall(
                method,
                uri,
                headers,
                body,
                connectTimeout,
                responseTimeout,
                deadline,
                billed,
                plain,
                publicAlone);
    }

    /** The method and the body's length: URI, headers and body may hold secrets. */
    @Override
    public String toString() {
        return "HttpCall(" + method + ", " + body.length() + " bytes)";
    }
}
