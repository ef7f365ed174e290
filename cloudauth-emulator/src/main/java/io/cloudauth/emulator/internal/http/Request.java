package io.cloudauth.emulator.internal.http;

import org.jspecify.annotations.Nullable;

/** A whole request, read within the limits. */
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

    /** The method as sent. */
    public String method() {
        return method;
    }

    /** The path as sent, still percent-encoded, beginning with a slash. */
    public String path() {
        return path;
    }

    /** The query as sent, without the question mark; empty where there was none. */
    public String query() {
        return query;
    }

    /** The host and port that the client asked for, or null. */
    public @Nullable String host() {
        return host;
    }

    /** The header fields. */
    public Headers headers() {
        return headers;
    }

    /** The value of a header, its name in lower case, or null. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body's bytes, not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Whether the body has this media type, whatever its parameters. */
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
