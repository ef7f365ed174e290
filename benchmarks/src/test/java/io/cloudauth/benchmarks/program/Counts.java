package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Place;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What the server has counted.
 *
 * @param connections that were opened to any listener, the question's own included
 * @param sessions that were given
 * @param requests that were answered by the listener that is asked
 */
record Counts(long connections, long sessions, long requests) {

    static Counts of(Place place) throws IOException {
        URI server = URI.create("http://" + place.authority());
        // a socket of its own: the JDK's HTTP client would share connections with a contender
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write("GET /counts HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            String[] counts = answer.substring(answer.indexOf("\r\n\r\n") + 4).split(" ", -1);
            return new Counts(
                    Long.parseLong(counts[0]),
                    Long.parseLong(counts[1]),
                    Long.parseLong(counts[2]));
        }
    }
}
