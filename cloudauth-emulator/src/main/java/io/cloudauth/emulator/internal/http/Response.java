package io.cloudauth.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer and how it is delivered. Immutable. */
public final class Response {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Delivery delivery;
    private final Duration pause;

    private Response(
            int status,
            Map<String, String> headers,
            byte[] body,
            Delivery delivery,
            Duration pause) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
        this.pause = pause;
    }

    /** An answer with a body. */
    public static Response of(int status, String contentType, byte[] body) {
        return new Response(
                status, Map.of("Content-Type", contentType), body, Delivery.WHOLE, Duration.ZERO);
    }

    /** An answer in plain text. */
    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], Delivery.WHOLE, Duration.ZERO);
    }

    /** The same answer with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, delivery, pause);
    }

    /** The same answer with another body. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other, delivery, pause);
    }

    /** The same answer, delivered in another way. */
    public Response delivered(Delivery other) {
        return new Response(status, headers, body, other, pause);
    }

    /** The same answer after a pause, or with it before each byte where it is dripped. */
    public Response after(Duration other) {
        return new Response(status, headers, body, delivery, other);
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

    Delivery delivery() {
        return delivery;
    }

    Duration pause() {
        return pause;
    }
}
