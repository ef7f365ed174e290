package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer and how it is delivered. Immutable. */
public final class Response {

    /** Writes a body. */
    @FunctionalInterface
    public interface Streamed {

        /** Writes it all. */
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

    /** An answer with a body. */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(
                status,
                Map.of("Content-Type", contentType),
                body,
                null,
                Delivery.WHOLE,
                Duration.ZERO);
    }

    /** An answer whose body is written as it is made, so that it takes no memory as a whole. */
    public static Response streamed(int status, String contentType, Streamed body) {
        return new Response(
                status,
                Map.of("Content-Type", contentType),
                new byte[0],
                body,
                Delivery.WHOLE,
                Duration.ZERO);
    }

    /** An answer in plain text. */
    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], null, Delivery.WHOLE, Duration.ZERO);
    }

    /** The same answer with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, streamed, delivery, pause);
    }

    /** The same answer with another body. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other, null, delivery, pause);
    }

    /** The same answer, delivered in another way. */
    public Response delivered(Delivery other) {
        return new Response(status, headers, body, streamed, other, pause);
    }

    /** The same answer after a pause, or with it before each byte where it is dripped. */
    public Response after(Duration other) {
        return new Response(status, headers, body, streamed, delivery, other);
    }

    /** The HTTP status. */
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
