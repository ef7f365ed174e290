package io.cloudauth.core.fault;

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

    public String requestLine() {
        return head.lines().findFirst().orElse("");
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
