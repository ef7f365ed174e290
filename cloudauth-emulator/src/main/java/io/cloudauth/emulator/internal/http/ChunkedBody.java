package io.cloudauth.emulator.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A body that comes in chunks; its trailers are read and forgotten. */
final class ChunkedBody {

    private static final int SIZE_DIGITS = 8;
    private static final int SIZE_LINE_BYTES = 256;

    private final Wire wire;
    private final RequestReader reader;

    ChunkedBody(Wire wire, RequestReader reader) {
        this.wire = wire;
        this.reader = reader;
    }

    byte[] read() throws IOException, UnreadableRequestException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
        byte[] part = new byte[8 * 1024];
        long left = size();
        while (left > 0) {
            if (body.size() + left > Limits.BODY_BYTES) {
                throw RequestReader.tooLarge();
            }
            while (left > 0) {
                int some = (int) Math.min(left, part.length);
                reader.take(some);
                wire.readFully(part, 0, some);
                body.write(part, 0, some);
                left -= some;
            }
            if (!wire.line(1, 400).isEmpty()) {
                throw new UnreadableRequestException(400, "a chunk is longer than it says");
            }
            left = size();
        }
        for (int trailers = 0; !wire.line(Limits.HEADER_LINE_BYTES, 431).isEmpty(); trailers++) {
            if (trailers == Limits.HEADERS) {
                throw new UnreadableRequestException(431, "there are too many trailers");
            }
        }
        return body.toByteArray();
    }

    private long size() throws IOException, UnreadableRequestException {
        String line = wire.line(SIZE_LINE_BYTES, 400);
        int semicolon = line.indexOf(';');
        String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
        boolean hexadecimal =
                !digits.isEmpty()
                        && digits.length() <= SIZE_DIGITS
                        && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x7f);
        if (!hexadecimal) {
            throw new UnreadableRequestException(400, "a chunk's size is no hexadecimal number");
        }
        return Long.parseLong(digits, 16);
    }
}
