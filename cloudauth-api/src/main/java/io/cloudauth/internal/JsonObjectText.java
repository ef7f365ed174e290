package io.cloudauth.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small reader that tests whether a text is one JSON object, and returns its texts. It needs no
 * library, because this module has none. Depth is limited, so that it terminates for any input.
 */
public final class JsonObjectText {
    private static final int MAX_DEPTH = 32;

    /**
     * The limit for the total length of all names with those of the outer objects before them. A
     * name is repeated in each name below it, so that a small text could need much memory.
     */
    private static final int MAX_NAME_CHARACTERS = 1024 * 1024;

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int position;
    private int nameCharacters;

    private JsonObjectText(String text) {
        this.text = text;
    }

    /**
     * Returns the values that are texts, with escapes decoded. A value in an inner object has the
     * names of both, with a dot between them. Values in arrays are left out. Returns null if the
     * text is not exactly one JSON object, or if a name occurs twice.
     */
    public static @Nullable Map<String, String> texts(String json) {
        JsonObjectText reader = new JsonObjectText(json);
        try {
            reader.skipSpace();
            Map<String, String> texts = new HashMap<>();
            reader.object(0, "", texts);
            reader.skipSpace();
            return reader.position == json.length() ? texts : null;
        } catch (NotJsonException e) {
            return null;
        }
    }

    private void object(int depth, String prefix, @Nullable Map<String, String> texts)
            throws NotJsonException {
        expect('{');
        skipSpace();
        if (accept('}')) {
            return;
        }
        Set<String> names = new HashSet<>();
        do {
            skipSpace();
            String name = string();
            if (!names.add(name)) {
                throw new NotJsonException();
            }
            nameCharacters += prefix.length() + name.length();
            if (nameCharacters > MAX_NAME_CHARACTERS) {
                throw new NotJsonException();
            }
            skipSpace();
            expect(':');
            // a dot in a name would look like an inner object
            value(depth + 1, prefix + name, name.indexOf('.') < 0 ? texts : null);
            skipSpace();
        } while (accept(','));
        expect('}');
    }

    private void array(int depth) throws NotJsonException {
        expect('[');
        skipSpace();
        if (accept(']')) {
            return;
        }
        do {
            value(depth + 1, "", null);
            skipSpace();
        } while (accept(','));
        expect(']');
    }

    private void value(int depth, String name, @Nullable Map<String, String> texts)
            throws NotJsonException {
        if (depth > MAX_DEPTH) {
            throw new NotJsonException();
        }
        skipSpace();
        char first = peek();
        if (first == '"') {
            String value = string();
            if (texts != null) {
                texts.put(name, value);
            }
        } else if (first == '{') {
            object(depth, name + '.', texts);
        } else if (first == '[') {
            array(depth);
        } else {
            literal();
        }
    }

    private void literal() throws NotJsonException {
        int from = position;
        while (position < text.length() && ",]} \t\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String literal = text.substring(from, position);
        boolean known =
                literal.equals("true")
                        || literal.equals("false")
                        || literal.equals("null")
                        || NUMBER.matcher(literal).matches();
        if (!known) {
            throw new NotJsonException();
        }
    }

    private String string() throws NotJsonException {
        expect('"');
        StringBuilder decoded = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return decoded.toString();
            }
            if (c < ' ') {
                throw new NotJsonException();
            }
            decoded.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws NotJsonException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new NotJsonException();
        };
    }

    private char unicode() throws NotJsonException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            if (!HexFormat.isHexDigit(c)) { // Character.digit accepts digits of other scripts too
                throw new NotJsonException();
            }
            code = code * 16 + HexFormat.fromHexDigit(c);
        }
        return (char) code;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean accept(char c) {
        boolean there = position < text.length() && text.charAt(position) == c;
        if (there) {
            position++;
        }
        return there;
    }

    private void expect(char c) throws NotJsonException {
        if (next() != c) {
            throw new NotJsonException();
        }
    }

    private char peek() throws NotJsonException {
        if (position >= text.length()) {
            throw new NotJsonException();
        }
        return text.charAt(position);
    }

    private char next() throws NotJsonException {
        char c = peek();
        position++;
        return c;
    }

    /** Thrown inside this reader only. */
    private static final class NotJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        NotJsonException() {
            super(null, null, false, false);
        }
    }
}
