package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP response and the way to send it. Immutable. */
public final class Response {

    /** A body that is written to a stream. */
    @FunctionalInterface
    public interface Streamed {

        /** Writes the whole body. */
        void writeTo(OutputStream out) throws IOException;
    }

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final @Nullable Streamed streamed;
    private final Delivery delivery;
    private final Duration pause;

    private Response(
            int status,
            Map<String, String> headers,
            byte[] body,
            @Nullable Streamed streamed,
            Delivery delivery,
            Duration pause) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.streamed = streamed;
        this.delivery = delivery;
        this.pause = pause;
    }

    /** Returns a response with a body. */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(
                status,
                Map.of("Content-Type", contentType),
                body,
                null,
                Delivery.NORMAL,
                Duration.ZERO);
    }

    /** Returns a response whose body is streamed, so that the whole body is never in memory. */
    public static Response streamed(int status, String contentType, Streamed body) {
        return new Response(
                status,
                Map.of("Content-Type", contentType),
                new byte[0],
                body,
                Delivery.NORMAL,
                Duration.ZERO);
    }

    /** Returns a response in plain text. */
    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a response without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], null, Delivery.NORMAL, Duration.ZERO);
    }

    /** Returns a copy with an additional header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, streamed, delivery, pause);
    }

    /** Returns a copy with another body. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other, null, delivery, pause);
    }

    /** Returns a copy that is sent in another way. */
    public Response withDelivery(Delivery other) {
        return new Response(status, headers, body, streamed, other, pause);
    }

    /** Returns a copy with a pause before the response, or before each byte if it is dripped. */
    public Response withPause(Duration other) {
        return new Response(status, headers, body, streamed, delivery, other);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    @Nullable Streamed streamed() {
        return streamed;
    }

    Delivery delivery() {
        return delivery;
    }

    Duration pause() {
        return pause;
    }
}
