package io.cloudauth.core.internal.signature;

import io.cloudauth.core.internal.http.HttpBody;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The pictures, each with the length of the form before it. */
    private List<Insertion> pictures = List.of();

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

    /** Appends a picture as Base64. */
    void append(String name, byte[] picture) {
        append(name, "");
        if (pictures.isEmpty()) {
            pictures = new ArrayList<>();
        }
        pictures.add(new Insertion(length, new Base64Text(picture)));
    }

    /** Appends the parameters of a request, in the order of their names. */
    void append(SortedMap<String, String> parameters, Map<String, byte[]> pictures) {
        SortedMap<String, String> all = parameters;
        if (!pictures.isEmpty()) {
            all = new TreeMap<>(parameters);
            for (String name : pictures.keySet()) {
                all.put(name, "");
            }
        }
        all.forEach(
                (name, value) -> {
                    byte[] picture = pictures.get(name);
                    if (picture == null) {
                        append(name, value);
                    } else {
                        append(name, picture);
                    }
                });
    }

    /**
     * Updates the digest with the content, encoded a second time. The second encoding changes only
     * three characters. It passes in chunks through the free end of the buffer.
     */
    void updateEncoded(Mac mac) {
        int from = 0;
        for (Insertion picture : pictures) {
            updateEncoded(mac, from, picture.at);
            try {
                picture.text.writeEncodedTwice(new MacStream(mac));
            } catch (IOException e) {
                throw new IllegalStateException("a digest does not fail", e);
            }
            from = picture.at;
        }
        updateEncoded(mac, from, length);
    }

    private void updateEncoded(Mac mac, int from, int to) {
        reserve(CHUNK);
        byte[] all = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
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
        pictures = List.of();
        if (bytes.length > MAX_KEPT) {
            bytes = new byte[MAX_KEPT];
        } else {
            Arrays.fill(bytes, (byte) 0); // the content was personal data
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Returns the content as it is sent. Later changes of this form do not affect it. */
    HttpBody toBody() {
        byte[] form = toBytes();
        return pictures.isEmpty()
                ? HttpBody.of(form)
                : new FormWithPictures(form, List.copyOf(pictures));
    }

    /** A stream into a digest. */
    private static final class MacStream extends OutputStream {
        private final Mac mac;

        MacStream(Mac mac) {
            this.mac = mac;
        }

        @Override
        public void write(int b) {
            mac.update((byte) b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            mac.update(bytes, from, count);
        }
    }

    /** A picture in a form, and the length of the form before it. */
    record Insertion(int at, Base64Text text) {}

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
