package io.cloudauth.spring.diagnostics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * The texts that a value may stand for: itself, and what is left once backslashes (JSON, properties
 * files, shells) and percent signs (URLs, forms) were resolved, up to three deep.
 */
final class Unescaped {
    private static final int DEPTH = 3;
    private static final int HEX = 16;

    private Unescaped() {}

    static Set<String> of(String text) {
        Set<String> all = new HashSet<>(Set.of(text));
        Queue<String> last = new ArrayDeque<>(all);
        for (int depth = 0; depth < DEPTH && !last.isEmpty(); depth++) {
            Queue<String> next = new ArrayDeque<>();
            for (String one : last) {
                for (String plainer : List.of(backslashes(one), percents(one), forms(one))) {
                    if (all.add(plainer)) {
                        next.add(plainer);
                    }
                }
            }
            last = next;
        }
        return all;
    }

    private static String forms(String text) {
        return percents(text.replace('+', ' '));
    }

    private static String backslashes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
            char c = text.charAt(escaped ? i + 1 : i);
            int unit = escaped && c == 'u' ? hex(text, i + 2, 4) : -1;
            if (unit >= 0) {
                plain.append((char) unit);
                i += 6;
            } else {
                plain.append(escaped ? escaped(c) : c);
                i += escaped ? 2 : 1;
            }
        }
        return plain.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'b' -> '\b';
            default -> c;
        };
    }

    private static String percents(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length());
        int i = 0;
        while (i < text.length()) {
            int octet = text.charAt(i) == '%' ? hex(text, i + 1, 2) : -1;
            if (octet >= 0) {
                plain.write(octet);
                i += 3;
            } else {
                int end = text.offsetByCodePoints(i, 1);
                plain.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return plain.toString(StandardCharsets.UTF_8);
    }

    /** The number in so many hexadecimal digits; -1 where there are others. */
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
