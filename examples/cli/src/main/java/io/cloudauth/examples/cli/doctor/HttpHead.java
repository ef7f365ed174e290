package io.cloudauth.examples.cli.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The beginning of an HTTP answer.
 *
 * @param status the HTTP status
 * @param date the time that it tells
 */
record HttpHead(int status, Optional<Instant> date) {

    private static final int LONGEST = 16 * 1024;

    /** Sends a request without a body and reads the answer's head; empty if it is no HTTP. */
    static Optional<HttpHead> exchanged(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        String head = read(socket.getInputStream());
        String[] lines = head.split("\r?\n", -1);
        if (!lines[0].matches("HTTP/1\\.[01] [1-5][0-9][0-9].*")) {
            return Optional.empty();
        }
        Optional<Instant> date = Optional.empty();
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("date:")) {
                date = time(line.substring(5).strip());
            }
        }
        return Optional.of(new HttpHead(Integer.parseInt(lines[0].substring(9, 12)), date));
    }

    /** Byte by byte: what follows the head may belong to somebody else. */
    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST && head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
