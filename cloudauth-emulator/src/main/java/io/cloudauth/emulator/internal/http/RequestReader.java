package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the requests of one connection. It refuses requests that are not HTTP/1.0 or
 * HTTP/1.1.
 */
final class RequestReader {

    private static final byte[] CONTINUE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Wire wire;
    private final OutputStream out;
    private final RequestLease lease;
    private int headBytes;
    private boolean keepAlive;

    RequestReader(Wire wire, OutputStream out, RequestLease lease) {
        this.wire = wire;
        this.out = out;
        this.lease = lease;
    }

    /** Returns whether the connection stays open after the last request. */
    boolean keepAlive() {
        return keepAlive;
    }

    /**
     * Takes memory for a body of this length, unless memory was taken before, and restarts the time
     * limit for the body.
     */
    void takeMemoryForBody(int length) throws UnreadableRequestException {
        lease.takeForBody(length);
        wire.within(Limits.BODY);
    }

    /** Releases the memory that a body of this length does not need. */
    void shrinkBodyMemory(int length) {
        lease.shrinkBodyMemory(length);
    }

    /** Reads the next request. Its first byte must have arrived. */
    Request read() throws IOException, UnreadableRequestException {
        keepAlive = false;
        headBytes = 0;
        wire.within(Limits.HEAD);
        String line = headLine(Limits.REQUEST_LINE_BYTES, 414);
        for (int blank = 0; line.isEmpty() && blank < 2; blank++) {
            line = headLine(Limits.REQUEST_LINE_BYTES, 414);
        }
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first <= 0 || last <= first + 1) {
            throw new UnreadableRequestException(400, "the request line has no three parts");
        }
        String method = line.substring(0, first);
        String target = line.substring(first + 1, last);
        String version = line.substring(last + 1);
        requireToken(method);
        requireValidTarget(target);
        boolean http11 = version.equals("HTTP/1.1");
        if (!http11 && !version.equals("HTTP/1.0")) {
            throw new UnreadableRequestException(505, "the version is not HTTP/1.1 or HTTP/1.0");
        }
        Headers headers = headers();
        String host = host(target, headers, http11);
        String origin = originForm(target);
        byte[] body = body(headers, http11);
        String connection = headers.joined("connection");
        keepAlive =
                http11
                        ? !containsOption(connection, "close")
                        : containsOption(connection, "keep-alive");
        int question = origin.indexOf('?');
        return new Request(
                method,
                question < 0 ? origin : origin.substring(0, question),
                question < 0 ? "" : origin.substring(question + 1),
                host,
                headers,
                body);
    }

    private String headLine(int limit, int statusIfLonger)
            throws IOException, UnreadableRequestException {
        return wire.line(limit, statusIfLonger, this::countHead);
    }

    private void countHead(int bytes) throws UnreadableRequestException {
        headBytes += bytes;
        if (headBytes > Limits.HEAD_BYTES) {
            throw new UnreadableRequestException(
                    431, "the head is longer than " + Limits.HEAD_BYTES + " bytes");
        }
        if (headBytes > Limits.SMALL_BYTES && lease.takeForHead()) {
            wire.within(Limits.HEAD);
        }
    }

    private Headers headers() throws IOException, UnreadableRequestException {
        Headers headers = new Headers();
        String line = headLine(Limits.HEADER_LINE_BYTES, 431);
        while (!line.isEmpty()) {
            if (headers.size() == Limits.HEADERS) {
                throw new UnreadableRequestException(
                        431, "there are more than " + Limits.HEADERS + " headers");
            }
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new UnreadableRequestException(400, "a header has no name or no colon");
            }
            String name = line.substring(0, colon);
            requireToken(name);
            String value = line.substring(colon + 1).strip();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if ((c < ' ' && c != '\t') || c == 0x7f) {
                    throw new UnreadableRequestException(400, "a header has a control character");
                }
            }
            headers.add(name, value);
            line = headLine(Limits.HEADER_LINE_BYTES, 431);
        }
        return headers;
    }

    private byte[] body(Headers headers, boolean http11)
            throws IOException, UnreadableRequestException {
        String coding = headers.joined("transfer-encoding");
        List<String> lengths = headers.all("content-length");
        if (coding == null && lengths.isEmpty()) {
            return new byte[0];
        }
        if (coding != null) {
            if (!lengths.isEmpty() || !http11) {
                throw new UnreadableRequestException(400, "the body's length is told in two ways");
            }
            if (!coding.equalsIgnoreCase("chunked")) {
                throw new UnreadableRequestException(501, "the transfer coding is not chunked");
            }
            wire.within(Limits.BODY);
            continueIfExpected(headers);
            return new ChunkedBody(wire, this).read();
        }
        long length = length(lengths);
        if (length > Limits.BODY_BYTES) {
            throw tooLarge();
        }
        takeMemoryForBody((int) length);
        if (length > 0) {
            continueIfExpected(headers);
        }
        byte[] body = new byte[(int) length];
        wire.readFully(body, 0, body.length);
        return body;
    }

    private static long length(List<String> lengths) throws UnreadableRequestException {
        String first = lengths.get(0);
        boolean digits = !first.isEmpty() && first.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || lengths.stream().anyMatch(other -> !other.equals(first))) {
            throw new UnreadableRequestException(400, "Content-Length is not one number");
        }
        return first.length() > 18 ? Long.MAX_VALUE : Long.parseLong(first);
    }

    static UnreadableRequestException tooLarge() {
        return new UnreadableRequestException(
                413, "the body is longer than " + Limits.BODY_BYTES + " bytes");
    }

    private void continueIfExpected(Headers headers) throws IOException {
        String expect = headers.get("expect");
        if (expect != null && expect.equalsIgnoreCase("100-continue") && !wire.hasBuffered()) {
            out.write(CONTINUE);
            out.flush();
        }
    }

    private static @Nullable String host(String target, Headers headers, boolean http11)
            throws UnreadableRequestException {
        List<String> hosts = headers.all("host");
        if (hosts.size() > 1 || (hosts.isEmpty() && http11)) {
            throw new UnreadableRequestException(400, "there is not exactly one Host header");
        }
        int authority = target.startsWith("/") ? -1 : target.indexOf("://");
        if (authority >= 0) {
            int slash = target.indexOf('/', authority + 3);
            return target.substring(authority + 3, slash < 0 ? target.length() : slash);
        }
        return hosts.isEmpty() ? null : hosts.get(0);
    }

    private static String originForm(String target) throws UnreadableRequestException {
        if (target.startsWith("/")) {
            return target;
        }
        int authority = target.indexOf("://");
        if (authority <= 0) {
            throw new UnreadableRequestException(400, "the target is neither a path nor a URL");
        }
        int slash = target.indexOf('/', authority + 3);
        return slash < 0 ? "/" : target.substring(slash);
    }

    private static boolean containsOption(@Nullable String list, String option) {
        if (list != null) {
            for (String element : list.split(",", -1)) {
                if (element.strip().equalsIgnoreCase(option)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void requireValidTarget(String target) throws UnreadableRequestException {
        if (target.chars().filter(c -> c == '&').count() >= Limits.QUERY_PARTS) {
            throw new UnreadableRequestException(
                    414, "the query has more than " + Limits.QUERY_PARTS + " parts");
        }
        if (!target.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new UnreadableRequestException(400, "the target has a character that no URL has");
        }
    }

    private static void requireToken(String name) throws UnreadableRequestException {
        boolean token =
                name.chars()
                        .allMatch(c -> c > ' ' && c < 0x7f && ":;,/()<>@[]{}=?\\\"".indexOf(c) < 0);
        if (!token) {
            throw new UnreadableRequestException(400, "a method or header name is no token");
        }
    }
}
