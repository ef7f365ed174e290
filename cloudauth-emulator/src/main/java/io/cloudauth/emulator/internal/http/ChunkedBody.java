package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.util.Arrays;

/** A body that comes in chunks; its trailers are read and forgotten. */
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
        int have = 0;
        long more = size();
        while (more > 0) {
            if (have + more > Limits.BODY_BYTES) {
                throw RequestReader.tooLarge();
            }
            int part = (int) more;
            if (have + part > Limits.SMALL_BYTES) {
                reader.takeForBody(Limits.BODY_BYTES);
            }
            while (part > 0) {
                if (have == body.length) {
                    body = Arrays.copyOf(body, Math.min(2 * have, Limits.BODY_BYTES));
                }
                int some = Math.min(part, body.length - have);
                wire.readFully(body, have, some);
                have += some;
                part -= some;
            }
            if (!wire.line(1, 400).isEmpty()) {
                throw new UnreadableRequestException(400, "a chunk is longer than it says");
            }
            more = size();
        }
        for (int trailers = 0; !wire.line(TRAILER_BYTES, 431).isEmpty(); trailers++) {
            if (trailers == Limits.HEADERS) {
                throw new UnreadableRequestException(431, "there are too many trailers");
            }
        }
        reader.keepForBody(have);
        return Arrays.copyOf(body, have);
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
