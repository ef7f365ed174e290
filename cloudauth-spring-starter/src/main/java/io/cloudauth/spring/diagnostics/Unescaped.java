package io.cloudauth.spring.diagnostics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * A decoder of escaped text. It returns the text itself and its decoded forms: backslash escapes
 * (JSON, properties files, shells) and percent escapes (URLs, forms), nested up to three times.
 */
final class Unescaped {
    private static final int DEPTH = 3;
    private static final int HEX = 16;

    private Unescaped() {}

    /** Returns the text and all its decoded forms. */
    static Set<String> of(String text) {
        Set<String> all = new HashSet<>(Set.of(text));
        Queue<String> current = new ArrayDeque<>(all);
        for (int depth = 0; depth < DEPTH && !current.isEmpty(); depth++) {
            Queue<String> next = new ArrayDeque<>();
            for (String form : current) {
                for (String decoded :
                        List.of(decodeBackslashes(form), decodePercents(form), decodeForm(form))) {
                    if (all.add(decoded)) {
                        next.add(decoded);
                    }
                }
            }
            current = next;
        }
        return all;
    }

    private static String decodeForm(String text) {
        return decodePercents(text.replace('+', ' '));
    }

    private static String decodeBackslashes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
            char c = text.charAt(escaped ? i + 1 : i);
            int unit = escaped && c == 'u' ? hex(text, i + 2, 4) : -1;
            if (unit >= 0) {
                decoded.append((char) unit);
                i += 6;
            } else {
                decoded.append(escaped ? unescape(c) : c);
                i += escaped ? 2 : 1;
            }
        }
        return decoded.toString();
    }

    private static char unescape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'b' -> '\b';
            default -> c;
        };
    }

    private static String decodePercents(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            int octet = text.charAt(i) == '%' ? hex(text, i + 1, 2) : -1;
            if (octet >= 0) {
                decoded.write(octet);
                i += 3;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                decoded.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    /** Returns the value of hexadecimal digits; -1 if there are too few, or other characters. */
    private static int hex(String text, int from, int digits) {
        if (from + digits > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return -1;
            }
            number = number * HEX + digit;
        }
        return number;
    }
}
