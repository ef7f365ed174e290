package io.cloudauth.emulator.internal.http;

import java.io.IOException;
import java.util.Arrays;

/** A body whose length was told. */
final class KnownLengthBody {

    private static final int BELIEVED_AT_ONCE = 64 * 1024;

    private KnownLengthBody() {}

    /** Memory grows with what has arrived, not with what was promised. */
    static byte[] read(Wire wire, int length, RequestReader reader)
            throws IOException, UnreadableRequestException {
        reader.take(Math.min(length, BELIEVED_AT_ONCE));
        byte[] body = new byte[Math.min(length, BELIEVED_AT_ONCE)];
        int have = 0;
        while (true) {
            wire.readFully(body, have, body.length - have);
            have = body.length;
            if (have == length) {
                return body;
            }
            int more = Math.min(length, have * 4);
            reader.take(more - have);
            body = Arrays.copyOf(body, more);
        }
    }
}
