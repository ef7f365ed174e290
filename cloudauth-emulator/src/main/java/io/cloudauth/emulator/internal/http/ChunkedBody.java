package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.util.Arrays;

/** A reader of a chunked request body. It reads and discards the trailers. */
final class ChunkedBody {

    private static final int SIZE_DIGITS = 8;
    private static final int SIZE_LINE_BYTES = 256;
    private static final int TRAILER_BYTES = 1024;

    private final Wire wire;
    private final RequestReader reader;

    ChunkedBody(Wire wire, RequestReader reader) {
        this.wire = wire;
        this.reader = reader;
    }

    byte[] read() throws IOException, UnreadableRequestException {
        byte[] body = new byte[Limits.SMALL_BYTES];
        int length = 0;
        long chunk = readChunkSize();
        while (chunk > 0) {
            if (length + chunk > Limits.BODY_BYTES) {
                throw RequestReader.tooLarge();
            }
            int left = (int) chunk;
            if (length + left > Limits.SMALL_BYTES) {
                reader.takeMemoryForBody(Limits.BODY_BYTES);
            }
            while (left > 0) {
                if (length == body.length) {
                    body = Arrays.copyOf(body, Math.min(2 * length, Limits.BODY_BYTES));
                }
                int count = Math.min(left, body.length - length);
                wire.readFully(body, length, count);
                length += count;
                left -= count;
            }
            if (!wire.line(1, 400).isEmpty()) {
                throw new UnreadableRequestException(400, "a chunk is longer than it says");
            }
            chunk = readChunkSize();
        }
        for (int trailers = 0; !wire.line(TRAILER_BYTES, 431).isEmpty(); trailers++) {
            if (trailers == Limits.HEADERS) {
                throw new UnreadableRequestException(431, "there are too many trailers");
            }
        }
        reader.shrinkBodyMemory(length);
        return Arrays.copyOf(body, length);
    }

    private long readChunkSize() throws IOException, UnreadableRequestException {
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
