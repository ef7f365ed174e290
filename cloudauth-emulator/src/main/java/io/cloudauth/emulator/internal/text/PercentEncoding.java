package io.cloudauth.emulator.internal.text;

import java.nio.charset.StandardCharsets;

/** Percent-encoding according to RFC 3986, and decoding of URLs and forms. */
public final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes the UTF-8 bytes of a text, except ASCII letters, digits and {@code -._~}. */
    public static String encode(String text) {
        if (isUnreserved(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + text.length() / 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isUnreserved(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnreserved(int b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }

    /** Decodes a path or a header. A percent sign that begins no valid escape is kept. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        return decode(raw, 0, raw.length, false);
    }

    /** Decodes a part of a form. Uses memory for the decoded bytes and for the text only. */
    public static String decodeForm(byte[] raw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw[i] == '%' || raw[i] == '+') {
                return decode(raw, from, to, true);
            }
        }
        return new String(raw, from, to - from, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] raw, int from, int to, boolean plusIsSpace) {
        byte[] decoded = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            int high = raw[i] == '%' && i + 2 < to ? digit(raw[i + 1]) : -1;
            int low = high < 0 ? -1 : digit(raw[i + 2]);
            if (low >= 0) {
                decoded[length++] = (byte) ((high << 4) | low);
                i += 2;
            } else {
                decoded[length++] = plusIsSpace && raw[i] == '+' ? (byte) ' ' : raw[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    private static int digit(byte b) {
        return Character.digit(b, 16);
    }
}
