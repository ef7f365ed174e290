package io.cloudauth.internal.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A writer of the chunks of a PNG. */
final class PngChunks {

    private final OutputStream out;

    PngChunks(OutputStream out) {
        this.out = out;
    }

    void write(String type, byte[] content) throws IOException {
        write(type, content, 0, content.length);
    }

    void write(String type, byte[] content, int from, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content, from, length);
        write32(length);
        out.write(name);
        out.write(content, from, length);
        write32(checksum.getValue());
    }

    private void write32(long number) throws IOException {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (number >> shift));
        }
    }
}
