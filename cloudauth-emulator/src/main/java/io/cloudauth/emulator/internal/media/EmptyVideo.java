package io.cloudauth.emulator.internal.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An MP4 file without frames: a type box and an empty data box. */
final class EmptyVideo {

    private EmptyVideo() {}

    static byte[] bytes() {
        return ByteBuffer.allocate(28)
                .putInt(20)
                .put("ftypisom".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x200)
                .put("isom".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
