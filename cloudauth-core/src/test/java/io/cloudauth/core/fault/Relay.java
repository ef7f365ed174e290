package io.cloudauth.core.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Passes each request on to another server and its answer back, with this server's address in place
 * of the other one's. The connection ends with the answer, so that each request has its own.
 *
 * @param other such as {@code http://127.0.0.1:8964}
 * @param self the address that the client knows
 */
public record Relay(String other, String self) implements Act {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> KEPT =
            List.of("Authorization", "Content-Type", "x-oss-", "x-acs-");

    @Override
    public void perform(Visit visit) throws IOException {
        Submission asked = visit.submission();
        String[] line = asked.requestLine().split(" ", -1);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(other + line[1]))
                        .method(
                                line[0],
                                BodyPublishers.ofString(asked.body(), StandardCharsets.ISO_8859_1));
        asked.head()
                .lines()
                .skip(1)
                .filter(header -> KEPT.stream().anyMatch(name -> begins(header, name)))
                .map(header -> header.split(": ", 2))
                .forEach(header -> request.header(header[0], header[1]));
        HttpResponse<String> answer = sent(request.build());
        byte[] body = answer.body().replace(other, self).getBytes(StandardCharsets.UTF_8);
        visit.write(
                "HTTP/1.1 %d X\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(answer.statusCode(), body.length));
        visit.write(body);
        visit.cut();
    }

    /** Reads this many bytes of a request, and ends the connection with a reset. */
    public static Act cutAfter(int bytes) {
        Act cut =
                visit -> {
                    visit.readRaw(bytes);
                    visit.reset();
                };
        return cut.at(Moment.BEFORE_READING);
    }

    private static boolean begins(String header, String name) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private static HttpResponse<String> sent(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
