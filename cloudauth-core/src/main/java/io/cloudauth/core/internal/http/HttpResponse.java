package io.cloudauth.core.internal.http;

import java.util.Map;

/**
 * A complete HTTP response. Its status may be an error.
 *
 * @param headers by lower-case name; of a repeated header, the first value
 * @param body decoded if it was compressed with gzip; empty if there was none
 * @param bytesSent the size of the request, head and body, before TLS
 * @param bytesReceived the size of the response heads and the body as received, before TLS and gzip
 *     are taken into account
 * @param reused whether the connection was left by an earlier call
 * @param requestIds the request IDs of earlier responses over the same connection
 */
@SuppressWarnings("ArrayRecordComponent") // responses are read once and never compared
public record HttpResponse(
        int status,
        Map<String, String> headers,
        byte[] body,
        long bytesSent,
        long bytesReceived,
        boolean reused,
        RequestIds requestIds) {

    public HttpResponse {
        headers = Map.copyOf(headers);
    }

    /** Shows the status and the body's length: headers and body may contain personal data. */
    @Override
    public String toString() {
        return "HttpResponse(" + status + ", " + body.length + " bytes)";
    }
}
