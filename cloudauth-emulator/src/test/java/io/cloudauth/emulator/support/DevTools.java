package io.cloudauth.emulator.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The debugging protocol of a browser or of one of its pages: one call after the other. */
final class DevTools {

    private static final Set<String> ERRORS = Set.of("Log.entryAdded", "Runtime.exceptionThrown");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final List<Json> errors = new ArrayList<>();
    private long number;

    DevTools(HttpClient client, URI address) {
        WebSocket.Listener listener =
                new WebSocket.Listener() {
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
                };
        socket = client.newWebSocketBuilder().buildAsync(address, listener).join();
    }

    Json call(String method, Map<String, ?> parameters) {
        number++;
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("id", number);
        call.put("method", method);
        call.put("params", parameters);
        socket.sendText(Browser.json(call), true).join();
        while (true) {
            Json message = Json.read(next());
            if (Long.valueOf(number).equals(message.at("id"))) {
                if (message.at("error") != null) {
                    throw new IllegalStateException(message.text("error", "message"));
                }
                return message;
            }
            if (ERRORS.contains(String.valueOf(message.at("method")))) {
                errors.add(message);
            }
        }
    }

    /** What the browser has reported until the last call was answered. */
    List<Json> errors() {
        return errors;
    }

    private String next() {
        try {
            String message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser does not answer");
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
