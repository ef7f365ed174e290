package io.cloudauth.core.internal.credentials.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser for the text of an ini file: {@code [name]}, {@code key = value}, and comments after
 * {@code #} or {@code ;}, on lines of their own or after white space. An indented line that is none
 * of these continues the value above it.
 *
 * <p>A line that the parser does not understand makes only its own section unusable.
 */
final class IniText {
    /** The name of a setting; a line of JSON in a value begins differently. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Map<String, Section> sections = new HashMap<>();
    private final Section beforeAny = new Section();
    private Section current = beforeAny;

    private IniText() {}

    /** Reads the text. Lines that are not understood are reported by {@link #section}. */
    static IniText read(String text) {
        IniText ini = new IniText();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            ini.add(number, line);
        }
        return ini;
    }

    /**
     * Returns the settings of a section by lower-case key; of a repeated key, the last value.
     *
     * @throws UnusableProfileException if there is no such section, or if a line of it is neither a
     *     setting nor the continuation of one
     */
    Map<String, String> section(String name) throws UnusableProfileException {
        Section section = sections.get(name);
        int oddLine = (section == null ? beforeAny : section).oddLine;
        if (oddLine > 0) {
            throw new UnusableProfileException(
                    "line " + oddLine + " of the file is neither a [profile] line nor a setting");
        }
        if (section == null) {
            throw new UnusableProfileException("there is no such profile in the file");
        }
        return section.values;
    }

    private void add(int number, String raw) {
        String line = withoutComment(raw).stripTrailing();
        String bare = line.stripLeading();
        boolean indented = bare.length() < line.length();
        int equals = bare.indexOf('=');
        String key = (equals < 0 ? bare : bare.substring(0, equals)).strip();
        if (bare.isEmpty()) {
            return;
        }
        if (isHeader(bare, indented)) {
            begin(number, bare);
        } else if (indented && current.lastKey != null && !NAME.matcher(key).matches()) {
            current.append(raw.strip());
        } else if (equals > 0 && current != beforeAny) {
            current.put(key.toLowerCase(Locale.ROOT), bare.substring(equals + 1).strip());
        } else {
            current.odd(number);
        }
    }

    /** Returns whether a line begins a section, even if its closing bracket is missing. */
    private static boolean isHeader(String bare, boolean indented) {
        String inside = bare.substring(1).stripLeading();
        boolean list = inside.isEmpty() || "\"'{[".indexOf(inside.charAt(0)) >= 0;
        return bare.startsWith("[") && !(indented && list);
    }

    private void begin(int number, String bare) {
        if (bare.endsWith("]")) {
            String name = bare.substring(1, bare.length() - 1).strip();
            current = sections.computeIfAbsent(name, any -> new Section());
        } else {
            beforeAny.odd(number);
            current = new Section(); // the settings below do not belong to the section above
        }
    }

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            boolean mark = line.charAt(i) == '#' || line.charAt(i) == ';';
            if (mark && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** Shows no setting. */
    @Override
    public String toString() {
        return "IniText";
    }

    /** The settings of a section. */
    private static final class Section {
        private final Map<String, String> values = new HashMap<>();
        private @Nullable String lastKey;
        private int oddLine;

        void put(String key, String value) {
            values.put(key, value);
            lastKey = key;
        }

        void append(String more) {
            String key = lastKey;
            if (key != null) {
                values.merge(key, more, (above, below) -> above + "\n" + below);
            }
        }

        void odd(int number) {
            if (oddLine == 0) {
                oddLine = number;
            }
        }
    }
}
