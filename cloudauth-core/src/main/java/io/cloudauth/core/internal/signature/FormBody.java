package io.cloudauth.core.internal.signature;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * A builder for an {@code application/x-www-form-urlencoded} body. It percent-encodes as the
 * signature requires (RFC 3986: only {@code A-Z a-z 0-9 - _ . ~} stay). So one encoding serves both
 * the request and the signature. It can be reused for the next body. Not safe to share.
 */
final class FormBody {
    private static final byte[] HEX = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
    };

    private static final int MAX_KEPT = 16 * 1024;
    private static final int CHUNK = 1024;
    private static final boolean[] UNRESERVED = new boolean[0x80];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
                .chars()
                .forEach(c -> UNRESERVED[c] = true);
    }

    private byte[] bytes;
    private int length;

    FormBody(int capacity) {
        bytes = new byte[capacity];
    }

    FormBody append(String name, String value) {
        if (length > 0) {
            put((byte) '&');
        }
        encode(name);
        put((byte) '=');
        encode(value);
        return this;
    }

    /**
     * Updates the digest with the content, encoded a second time. The second encoding changes only
     * three characters. It passes in chunks through the free end of the buffer: a photo would need
     * twice the memory.
     */
    void updateEncoded(Mac mac) {
        reserve(CHUNK);
        byte[] all = bytes;
        int at = length;
        for (int i = 0; i < length; i++) {
            if (at > all.length - 3) {
                mac.update(all, length, at - length);
                at = length;
            }
            byte b = all[i];
            if (b == '%' || b == '=' || b == '&') {
                all[at++] = '%';
                all[at++] = HEX[b >> 4];
                all[at++] = HEX[b & 0xF];
            } else {
                all[at++] = b;
            }
        }
        mac.update(all, length, at - length);
    }

    /** Clears the content, and releases the memory of an unusually long one. */
    void clear() {
        length = 0;
        if (bytes.length > MAX_KEPT) {
            bytes = new byte[MAX_KEPT];
        } else {
            Arrays.fill(bytes, (byte) 0); // the content was personal data
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void encode(String text) {
        reserve(text.length() + text.length() / 8); // enough for Base64
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnreserved(c)) {
                put((byte) c);
            } else if (c < 0x80) {
                percent(c);
            } else if (c < 0x800) {
                percent(0xC0 | (c >> 6));
                percent(0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                percent(0xF0 | (point >> 18));
                percent(0x80 | ((point >> 12) & 0x3F));
                percent(0x80 | ((point >> 6) & 0x3F));
                percent(0x80 | (point & 0x3F));
            } else if (Character.isSurrogate(c)) {
                percent('?'); // a lone surrogate has no UTF-8 form; String.getBytes does the same
            } else {
                percent(0xE0 | (c >> 12));
                percent(0x80 | ((c >> 6) & 0x3F));
                percent(0x80 | (c & 0x3F));
            }
        }
    }

    private static boolean isUnreserved(int c) {
        return c < UNRESERVED.length && UNRESERVED[c];
    }

    private void percent(int octet) {
        put((byte) '%');
        put(HEX[(octet >> 4) & 0xF]);
        put(HEX[octet & 0xF]);
    }

    private void put(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    private void reserve(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
    }
}
