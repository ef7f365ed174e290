package io.cloudauth.core.internal.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * A picture as the Base64 text of a form parameter. The text is made in chunks whenever it is
 * written. So while a photo is signed and sent, only its own bytes are in memory. Not safe to
 * share.
 */
final class Base64Text {
    /** A multiple of three, so that only the last chunk has padding. */
    private static final int CHUNK = 3 * 1024;

    private static final byte[][] ENCODED = new byte[0x80][];
    private static final byte[][] ENCODED_TWICE = new byte[0x80][];

    static {
        for (char reserved : "+/=".toCharArray()) { // all of Base64 that a form must encode
            String encoded = String.format("%%%02X", (int) reserved);
            ENCODED[reserved] = encoded.getBytes(US_ASCII);
            ENCODED_TWICE[reserved] = encoded.replace("%", "%25").getBytes(US_ASCII);
        }
    }

    private final byte[] picture;
    private long reserved = -1;

    /**
     * Creates a text.
     *
     * @param picture the bytes, which must not change afterwards
     */
    Base64Text(byte[] picture) {
        this.picture = picture;
    }

    /** Returns how many bytes {@link #writeEncoded} writes. */
    long encodedLength() {
        if (reserved < 0) {
            try {
                writeEncoded(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new IllegalStateException("this stream does not fail", e);
            }
        }
        return (picture.length + 2L) / 3 * 4 + 2 * reserved;
    }

    /** Writes the text as it stands in a form. */
    void writeEncoded(OutputStream out) throws IOException {
        write(ENCODED, out);
    }

    /** Writes the text as it stands in a form that is encoded a second time. */
    void writeEncodedTwice(OutputStream out) throws IOException {
        write(ENCODED_TWICE, out);
    }

    private void write(byte[][] encoded, OutputStream out) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] text = new byte[CHUNK / 3 * 4];
        byte[] form = new byte[text.length * 2];
        long escapes = 0;
        for (int at = 0; at < picture.length; at += CHUNK) {
            int end = Math.min(at + CHUNK, picture.length);
            int length = base64.encode(Arrays.copyOfRange(picture, at, end), text);
            int filled = 0;
            for (int i = 0; i < length; i++) {
                byte character = text[i];
                byte[] escape = encoded[character];
                if (escape == null) {
                    form[filled++] = character;
                    continue;
                }
                if (filled + escape.length + length - i > form.length) {
                    out.write(form, 0, filled);
                    filled = 0;
                }
                escapes++;
                System.arraycopy(escape, 0, form, filled, escape.length);
                filled += escape.length;
            }
            out.write(form, 0, filled);
        }
        reserved = escapes;
    }
}
