package io.cloudauth.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer of HTTP/1.1 as it came, but for chunks: a body in chunks is put together.
 * Immutable.
 */
public final class Message {

    private final String firstLine;
    private final Map<String, String> fields;
    private final byte[] body;

    private Message(String firstLine, Map<String, String> fields, byte[] body) {
        this.firstLine = firstLine;
        this.fields = fields;
        this.body = body;
    }

    /** Reads the next message of a connection; null where the connection ends before it. */
    static @Nullable Message read(InputStream in) throws IOException {
        String firstLine = line(in);
        if (firstLine == null) {
            return null;
        }
        Map<String, String> fields = new TreeMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            if (fields.put(name, line.substring(colon + 1).strip()) != null) {
                throw new IOException("the field " + name + " comes twice");
            }
        }
        if (fields.remove("transfer-encoding") == null) {
            int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
            return new Message(firstLine, fields, bytes(in, length));
        }
        byte[] body = chunks(in);
        fields.put("content-length", Integer.toString(body.length));
        return new Message(firstLine, fields, body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunkLength(in); length > 0; length = chunkLength(in)) {
            body.writeBytes(bytes(in, length));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkLength(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            throw new EOFException("the body ends early");
        }
        return Integer.parseInt(line, 16);
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ends early");
        }
        return bytes;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    void writeTo(OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder(firstLine).append("\r\n");
        fields.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        out.write(whole.toByteArray());
        out.flush();
    }

    /** The same with one text in place of another in the body. */
    Message replacing(String text, String other) {
        byte[] changed = text().replace(text, other).getBytes(StandardCharsets.UTF_8);
        Map<String, String> lengthened = new TreeMap<>(fields);
        lengthened.put("content-length", Integer.toString(changed.length));
        return new Message(firstLine, lengthened, changed);
    }

    /** Its first line. */
    public String firstLine() {
        return firstLine;
    }

    /** Its header fields by name in lower case. */
    public Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Its body. */
    public byte[] body() {
        return body.clone();
    }

    /** A header field that must be there. */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new AssertionError("there is no field " + name);
        }
        return value;
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What stands in the URL behind the question mark; empty where there is none. */
    public String query() {
        String target = firstLine.split(" ", -1)[1];
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** The parameters of the URL. */
    public Map<String, String> inUrl() {
        return parameters(query());
    }

    /** The parameters of the form that the body is. */
    public Map<String, String> inBody() {
        return parameters(text());
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new TreeMap<>();
        Arrays.stream(form.split("&", -1))
                .filter(part -> !part.isEmpty())
                .forEach(
                        part -> {
                            String[] pair = part.split("=", 2);
                            String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
                            String value = URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
                            if (parameters.put(name, value) != null) {
                                throw new AssertionError("the parameter " + name + " comes twice");
                            }
                        });
        return parameters;
    }

    @Override
    public String toString() {
        return "Message[" + firstLine + "]";
    }
}
