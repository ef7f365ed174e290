package io.cloudauth.emulator.internal.http;

import org.jspecify.annotations.Nullable;

/** A complete HTTP request. */
public final class Request {

    private final String method;
    private final String path;
    private final String query;
    private final @Nullable String host;
    private final Headers headers;
    private final byte[] body;

    Request(
            String method,
            String path,
            String query,
            @Nullable String host,
            Headers headers,
            byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.host = host;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the method as sent. */
    public String method() {
        return method;
    }

    /** Returns the path as sent, percent-encoded. It starts with a slash. */
    public String path() {
        return path;
    }

    /**
     * Returns the query as sent, without the question mark, or an empty string if there is none.
     */
    public String query() {
        return query;
    }

    /** Returns the host and port from the request target or the Host header, or null. */
    public @Nullable String host() {
        return host;
    }

    /** Returns the header fields. */
    public Headers headers() {
        return headers;
    }

    /** Returns the first value of a header, or null. The name must be in lower case. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Returns the body. Callers must not modify the array. */
    public byte[] body() {
        return body;
    }

    /** Returns whether the body has this media type. Ignores parameters of the media type. */
    public boolean hasMediaType(String mediaType) {
        String type = headers.get("content-type");
        if (type == null) {
            return false;
        }
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon))
                .strip()
                .equalsIgnoreCase(mediaType);
    }
}
