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

/** Writes answers in the way that each is to be delivered. */
final class ResponseWriter {

    // the names of days and months by hand: a locale's are loaded at the first answer, and slowly
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

    private record Second(long epochSecond, String text) {}

    private static final int UNKNOWN_LENGTH = -1;

    private final Clock clock;
    private final Stop stop;
    private volatile Second second = new Second(Long.MIN_VALUE, "");

    ResponseWriter(Clock clock, Stop stop) {
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Writes the answer; false where the connection cannot be used any further.
     *
     * @param beforeWriting runs once all waiting on purpose is over
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
            out.write(fields(response, UNKNOWN_LENGTH, false));
            if (!head) {
                OutputStream pieces = new BufferedOutputStream(out);
                streamed.writeTo(pieces);
                pieces.flush();
            }
            return false;
        }
        byte[] body = response.body();
        int told = delivery == Delivery.WRONG_LENGTH ? body.length - body.length / 4 : body.length;
        byte[] fields = fields(response, told, keepAlive);
        int sent = head ? 0 : delivery == Delivery.TRUNCATED ? body.length / 2 : body.length;
        byte[] message = Arrays.copyOf(fields, fields.length + sent);
        System.arraycopy(body, 0, message, fields.length, sent);
        if (delivery == Delivery.DRIPPED) {
            return drip(out, message, response.pause()) && keepAlive;
        }
        beforeWriting.run();
        out.write(message);
        return keepAlive && delivery != Delivery.TRUNCATED;
    }

    private boolean drip(OutputStream out, byte[] message, Duration pause) throws IOException {
        for (byte one : message) {
            if (!pause(pause)) {
                return false;
            }
            out.write(one);
        }
        return true;
    }

    private boolean pause(Duration pause) {
        return pause.isZero() || stop.waitedOut(pause);
    }

    private byte[] fields(Response response, int length, boolean keepAlive) {
        StringBuilder text = new StringBuilder(256);
        int status = response.status();
        text.append("HTTP/1.1 ").append(status).append(' ').append(Reason.of(status));
        field(text, "Date", date());
        field(text, "Server", "cloudauth-emulator");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            field(text, header.getKey(), header.getValue());
        }
        if (status != 204 && status != 304 && length != UNKNOWN_LENGTH) {
            field(text, "Content-Length", Integer.toString(length));
        }
        field(text, "Connection", keepAlive ? "keep-alive" : "close");
        return text.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void field(StringBuilder text, String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header value of " + name + " has a line break");
        }
        text.append("\r\n").append(name).append(": ").append(value);
    }

    private String date() {
        Instant now = clock.instant();
        Second known = second;
        if (known.epochSecond() != now.getEpochSecond()) {
            known = new Second(now.getEpochSecond(), HTTP_DATE.format(now));
            second = known;
        }
        return known.text();
    }
}
