package io.cloudauth.core.picture;

import static io.cloudauth.core.picture.Pieces.joined;
import static io.cloudauth.core.picture.Pieces.segment;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A JPEG by the platform's encoder, of which one piece after another is changed. */
final class Jpeg {

    private static final int START = 2;

    private final byte[] whole;

    private Jpeg(byte[] whole) {
        this.whole = whole;
    }

    static Jpeg written() {
        return new Jpeg(Pieces.written("jpg", BufferedImage.TYPE_INT_RGB));
    }

    byte[] whole() {
        return whole.clone();
    }

    /** Returns the picture with this piece after its JFIF segment. */
    byte[] withFirst(byte[] piece) {
        int at = START + segmentLength(START);
        return joined(head(at), piece, tail(at));
    }

    /** Returns the picture without its last bytes, but with this piece. */
    byte[] without(int last, byte[] piece) {
        return joined(head(whole.length - last), piece);
    }

    byte[] jfif() {
        return Arrays.copyOfRange(whole, START + 4, START + segmentLength(START));
    }

    byte[] withJfif(byte[] content) {
        return joined(head(START), segment(0xE0, content), tail(START + segmentLength(START)));
    }

    /** Returns the picture with other numbers for its three components. */
    byte[] withIds(String ids) {
        byte[] picture = whole();
        int frame = find(0xC0) + 10;
        int scan = find(0xDA) + 5;
        for (int i = 0; i < 3; i++) {
            picture[frame + 3 * i] = (byte) ids.charAt(i);
            picture[scan + 2 * i] = (byte) ids.charAt(i);
        }
        return picture;
    }

    /** Returns the picture with these three bytes at the end of its scan header. */
    byte[] withScanEnd(String text) {
        byte[] picture = whole();
        int scan = find(0xDA);
        for (int i = 0; i < 3; i++) {
            picture[scan + segmentLength(scan) - 3 + i] = (byte) text.charAt(i);
        }
        return picture;
    }

    /** Returns the picture with more content in a segment. */
    byte[] withLonger(int code, byte[] more) {
        int at = find(code);
        int end = at + segmentLength(at);
        byte[] content = joined(Arrays.copyOfRange(whole, at + 4, end), more);
        return joined(head(at), segment(code, content), tail(end));
    }

    private int find(int code) {
        int at = START;
        while ((whole[at + 1] & 0xFF) != code) {
            at += segmentLength(at);
        }
        return at;
    }

    /** Returns the length of a segment with its marker. */
    private int segmentLength(int at) {
        return 2 + ((whole[at + 2] & 0xFF) << 8 | (whole[at + 3] & 0xFF));
    }

    private byte[] head(int end) {
        return Arrays.copyOf(whole, end);
    }

    private byte[] tail(int from) {
        return Arrays.copyOfRange(whole, from, whole.length);
    }
}
