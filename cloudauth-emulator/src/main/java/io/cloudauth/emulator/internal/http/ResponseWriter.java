package io.cloudauth.emulator.internal.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A writer of responses, which applies the {@link Delivery} of each response. */
final class ResponseWriter {

    // names of days and months as constants: loading a locale would delay the first response
    private static final DateTimeFormatter HTTP_DATE =
            new DateTimeFormatterBuilder()
                    .appendText(ChronoField.DAY_OF_WEEK, names("Mon Tue Wed Thu Fri Sat Sun"))
                    .appendPattern(", dd ")
                    .appendText(
                            ChronoField.MONTH_OF_YEAR,
                            names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"))
                    .appendPattern(" uuuu HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static Map<Long, String> names(String names) {
        Map<Long, String> byNumber = new HashMap<>();
        for (String name : names.split(" ", -1)) {
            byNumber.put(byNumber.size() + 1L, name);
        }
        return byNumber;
    }

    private record DateOfSecond(long epochSecond, String text) {}

    private static final int UNKNOWN_LENGTH = -1;

    private final Clock clock;
    private final Stop stop;
    private volatile DateOfSecond cachedDate = new DateOfSecond(Long.MIN_VALUE, "");

    ResponseWriter(Clock clock, Stop stop) {
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Writes the response. Returns whether the connection can be used for another request.
     *
     * @param head whether the request has the method HEAD, so that the body is not sent
     * @param beforeWriting runs after the deliberate pause, before the response is written
     */
    boolean write(
            Socket socket,
            Response response,
            boolean head,
            boolean keepAlive,
            Runnable beforeWriting)
            throws IOException {
        Delivery delivery = response.delivery();
        if (delivery != Delivery.DRIPPED && !pause(response.pause())) {
            return false;
        }
        if (delivery == Delivery.CUT) {
            return false;
        }
        if (delivery == Delivery.RESET) {
            socket.setSoLinger(true, 0);
            socket.close();
            return false;
        }
        OutputStream out = socket.getOutputStream();
        Response.Streamed streamed = response.streamed();
        if (streamed != null) {
            beforeWriting.run();
            out.write(responseHead(response, UNKNOWN_LENGTH, false));
            if (!head) {
                OutputStream pieces = new BufferedOutputStream(out);
                streamed.writeTo(pieces);
                pieces.flush();
            }
            return false;
        }
        byte[] body = response.body();
        int declaredLength =
                delivery == Delivery.WRONG_LENGTH ? body.length - body.length / 4 : body.length;
        byte[] responseHead = responseHead(response, declaredLength, keepAlive);
        int sentLength = head ? 0 : delivery == Delivery.TRUNCATED ? body.length / 2 : body.length;
        byte[] message = Arrays.copyOf(responseHead, responseHead.length + sentLength);
        System.arraycopy(body, 0, message, responseHead.length, sentLength);
        if (delivery == Delivery.DRIPPED) {
            return drip(out, message, response.pause()) && keepAlive;
        }
        beforeWriting.run();
        out.write(message);
        return keepAlive && delivery != Delivery.TRUNCATED;
    }

    private boolean drip(OutputStream out, byte[] message, Duration pause) throws IOException {
        for (byte next : message) {
            if (!pause(pause)) {
                return false;
            }
            out.write(next);
        }
        return true;
    }

    private boolean pause(Duration pause) {
        return pause.isZero() || stop.waitedOut(pause);
    }

    private byte[] responseHead(Response response, int length, boolean keepAlive) {
        StringBuilder text = new StringBuilder(256);
        int status = response.status();
        text.append("HTTP/1.1 ").append(status).append(' ').append(ReasonPhrase.of(status));
        addHeader(text, "Date", date());
        addHeader(text, "Server", "cloudauth-emulator");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            addHeader(text, header.getKey(), header.getValue());
        }
        if (status != 204 && status != 304 && length != UNKNOWN_LENGTH) {
            addHeader(text, "Content-Length", Integer.toString(length));
        }
        addHeader(text, "Connection", keepAlive ? "keep-alive" : "close");
        return text.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void addHeader(StringBuilder text, String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " contains a line break");
        }
        text.append("\r\n").append(name).append(": ").append(value);
    }

    private String date() {
        Instant now = clock.instant();
        DateOfSecond cached = cachedDate;
        if (cached.epochSecond() != now.getEpochSecond()) {
            cached = new DateOfSecond(now.getEpochSecond(), HTTP_DATE.format(now));
            cachedDate = cached;
        }
        return cached.text();
    }
}
