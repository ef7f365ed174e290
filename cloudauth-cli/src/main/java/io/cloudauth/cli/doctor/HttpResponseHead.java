package io.cloudauth.cli.doctor;

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
 * The status and the date of an HTTP response.
 *
 * @param status the HTTP status
 * @param date the value of the {@code Date} header; empty if it is missing or not valid
 */
record HttpResponseHead(int status, Optional<Instant> date) {

    private static final int MAX_LENGTH = 16 * 1024;

    /** Sends a request without a body and reads the response head; empty if it is not HTTP. */
    static Optional<HttpResponseHead> exchange(Socket socket, String request) throws IOException {
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
        return Optional.of(new HttpResponseHead(Integer.parseInt(lines[0].substring(9, 12)), date));
    }

    /** Reads byte by byte, so that bytes after the head stay unread, such as a TLS handshake. */
    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < MAX_LENGTH && head.indexOf("\r\n\r\n") < 0) {
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
