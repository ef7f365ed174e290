package io.cloudauth.examples.h5.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the debugging protocol of a browser or of one page. It sends one call at a time. Not
 * thread-safe.
 */
final class DevTools {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final Consumer<JsonNode> events;
    private final WebSocket socket;
    private long lastId;

    DevTools(HttpClient client, URI address, Consumer<JsonNode> events) {
        this.events = events;
        this.socket = client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Sends a call and returns its result. */
    JsonNode call(String method, Map<String, ?> parameters) {
        lastId++;
        socket.sendText(
                        JSON.writeValueAsString(
                                Map.of("id", lastId, "method", method, "params", parameters)),
                        true)
                .join();
        while (true) {
            JsonNode message = read(TIMEOUT);
            if (message == null) {
                throw new IllegalStateException("the browser did not respond within 2 minutes");
            }
            if (message.path("id").asLong() == lastId) {
                if (message.has("error")) {
                    throw new IllegalStateException(message.path("error").toString());
                }
                return message.path("result");
            }
        }
    }

    /** Waits for the next event of the browser, at most this long. */
    void waitForEvent(Duration atMost) {
        JsonNode unused = read(atMost);
    }

    private @Nullable JsonNode read(Duration atMost) {
        try {
            String text = messages.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (text == null) {
                return null;
            }
            JsonNode message = JSON.readTree(text);
            if (message.has("method")) {
                events.accept(message);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void close() {
        socket.abort();
    }
}
