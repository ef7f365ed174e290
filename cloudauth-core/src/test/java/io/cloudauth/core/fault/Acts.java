package io.cloudauth.core.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What servers and the ways to them do to a client. */
public final class Acts {
    private static final String JSON = "Content-Type: application/json\r\n";

    private Acts() {}

    // as it should be

    public static Act answer(int status, String body) {
        return visit -> visit.write(whole(status, "", body));
    }

    /** Headers as {@code "Name: value\r\n"}. */
    public static Act answer(int status, String headers, String body) {
        return visit -> visit.write(whole(status, headers, body));
    }

    public static Act gzip(String body) {
        return visit -> {
            byte[] bytes = gzipped(body);
            visit.write(head(200, "Content-Encoding: gzip\r\n", bytes.length));
            visit.write(bytes);
        };
    }

    public static Act chunked(String... chunks) {
        return visit -> {
            StringBuilder text =
                    new StringBuilder("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String chunk : chunks) {
                text.append(Integer.toHexString(chunk.length()))
                        .append("\r\n")
                        .append(chunk)
                        .append("\r\n");
            }
            visit.write(text + "0\r\n\r\n");
        };
    }

    /** Answers, and hangs up without having said so. */
    public static Act answerThenClose(int status, String body) {
        return visit -> {
            visit.write(whole(status, "", body));
            visit.cut();
        };
    }

    // connection and TLS

    public static Act closeAtOnce() {
        return ((Act) Visit::cut).at(Act.Moment.ACCEPTED);
    }

    public static Act cutInHandshake() {
        return ((Act)
                        visit -> {
                            visit.readRaw(20);
                            visit.cut();
                        })
                .at(Act.Moment.ACCEPTED);
    }

    public static Act silentHandshake() {
        return ((Act) Visit::hold).at(Act.Moment.ACCEPTED);
    }

    /** TLS records that never end and never come to anything. */
    public static Act drippingHandshake() {
        return ((Act) visit -> visit.drip("\u0016\u0003\u0003?\u0000" + "\u0000".repeat(0x3f00)))
                .at(Act.Moment.ACCEPTED);
    }

    // while the request comes in

    /** A client may see this before it sends anything. */
    public static Act closeBeforeReading() {
        return ((Act) Visit::cut).at(Act.Moment.BEFORE_READING);
    }

    /** An orderly end of its own side after the first byte, and then of the connection. */
    public static Act closeWhileReading() {
        return ((Act)
                        visit -> {
                            visit.readRaw(1);
                            visit.endOutput();
                            visit.cut();
                        })
                .at(Act.Moment.BEFORE_READING);
    }

    /** A reset after the first byte. */
    public static Act resetWhileReading() {
        return ((Act)
                        visit -> {
                            visit.readRaw(1);
                            visit.reset();
                        })
                .at(Act.Moment.BEFORE_READING);
    }

    /** Lets the client write until nothing more fits. */
    public static Act neverRead() {
        return ((Act) Visit::hold).at(Act.Moment.BEFORE_READING);
    }

    // the answer

    public static Act readThenCut() {
        return Visit::cut;
    }

    public static Act readThenReset() {
        return Visit::reset;
    }

    public static Act silence() {
        return Visit::hold;
    }

    /** The first bytes of a whole answer, then a cut. */
    public static Act truncated(int status, String body, int bytes) {
        return visit -> {
            visit.write(whole(status, "", body).substring(0, bytes));
            visit.cut();
        };
    }

    /** How many bytes {@link #answer} and {@link #truncated} have to write. */
    public static int length(int status, String body) {
        return whole(status, "", body).length();
    }

    public static Act drippingHead() {
        return visit -> {
            visit.write("HTTP/1.1 200 OK\r\n");
            visit.drip("X-Drop: 1\r\n".repeat(3) + "X-Long: " + "a".repeat(1000));
        };
    }

    public static Act drippingBody() {
        return visit -> {
            visit.write(head(200, JSON, 1_000_000));
            visit.drip(" ");
        };
    }

    /** Announces more than it sends. */
    public static Act tooShort(String body) {
        return visit -> {
            visit.write(head(200, JSON, body.length() + 7) + body);
            visit.cut();
        };
    }

    /** Sends more than it announced, and keeps the connection. */
    public static Act tooLong(String body, String rest) {
        return visit -> visit.write(head(200, JSON, body.length()) + body + rest);
    }

    public static Act brokenChunk() {
        return visit -> {
            visit.write(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\nxyz\r\n");
            visit.hold();
        };
    }

    public static Act cutChunk() {
        return visit -> {
            visit.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"a\":");
            visit.cut();
        };
    }

    public static Act brokenGzip(String body) {
        return visit -> {
            byte[] bytes = gzipped(body);
            bytes[bytes.length / 2] ^= 0x55;
            visit.write(head(200, "Content-Encoding: gzip\r\n", bytes.length));
            visit.write(bytes);
        };
    }

    public static Act cutGzip(String body) {
        return visit -> {
            byte[] bytes = gzipped(body);
            visit.write(head(200, "Content-Encoding: gzip\r\n", bytes.length - 9));
            visit.write(java.util.Arrays.copyOf(bytes, bytes.length - 9));
        };
    }

    public static Act notHttp() {
        return visit -> {
            visit.write("SSH-2.0-server\r\n\r\n");
            visit.hold();
        };
    }

    /** As many body bytes as this, announced or in chunks. */
    public static Act large(long bytes, boolean announced) {
        return visit -> {
            visit.write(
                    announced
                            ? "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            String block = "x".repeat(0x10000);
            for (long left = bytes; left > 0; left -= block.length()) {
                String part = block.substring(0, (int) Math.min(left, block.length()));
                visit.write(
                        announced
                                ? part
                                : Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
            }
            visit.write(announced ? "" : "0\r\n\r\n");
        };
    }

    /** A head with this one header, and nothing after it. */
    public static Act headAlone(String header) {
        return visit -> {
            visit.write("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n");
            visit.hold();
        };
    }

    public static byte[] gzipped(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String whole(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return head(status, JSON + headers, bytes.length)
                + new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String head(int status, String headers, int length) {
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
    }
}
