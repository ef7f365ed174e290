package io.cloudauth.core.internal.http;

import java.util.Map;

/**
 * A whole answer, whatever its status.
 *
 * @param headers by lower-case name; of a repeated one, the first
 * @param body decoded if it came as gzip; empty if there was none
 * @param bytesSent what went out for it: head and body, before TLS
 * @param bytesReceived what came in for it: heads and body as they came, before decoding
 * @param reused whether it went over a connection that an earlier call had left
 * @param requestIds those that its connection has brought before
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read once and never compared
public record HttpAnswer(
        int status,
        Map<String, String> headers,
        byte[] body,
        long bytesSent,
        long bytesReceived,
        boolean reused,
        RequestIds requestIds) {

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** The status and the body's length: headers and body may hold personal data. */
    @Override
    public String toString() {
        return "HttpAnswer(" + status + ", " + body.length + " bytes)";
    }
}
