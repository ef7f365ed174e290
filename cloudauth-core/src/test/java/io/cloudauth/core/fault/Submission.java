package io.cloudauth.core.fault;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A request as it arrived at the socket.
 *
 * @param head request line and headers
 * @param body the bytes after it, as ISO-8859-1
 */
public record Submission(String head, String body) {

    /** The value of the first such header, or the empty text. */
    public String header(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The value of the first such parameter of the form, decoded, or the empty text. */
    public String parameter(String name) {
        int start = body.startsWith(name + '=') ? 0 : body.indexOf('&' + name + '=') + 1;
        if (start == 0 && !body.startsWith(name + '=')) {
            return "";
        }
        int from = start + name.length() + 1;
        int end = body.indexOf('&', from);
        return URLDecoder.decode(
                body.substring(from, end < 0 ? body.length() : end), StandardCharsets.UTF_8);
    }

    public String requestLine() {
        return head.lines().findFirst().orElse("");
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
