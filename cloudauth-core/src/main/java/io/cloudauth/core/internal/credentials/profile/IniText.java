package io.cloudauth.core.internal.credentials.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A parser for the text of an ini file: {@code [name]}, {@code key = value}, and comments after
 * {@code #} or {@code ;}, on lines of their own or after white space.
 */
final class IniText {
    private IniText() {}

    /** Returns the settings by section and lower-case key; of a repeated key, the last value. */
    static Map<String, Map<String, String>> read(String text) throws UnusableProfileException {
        Map<String, Map<String, String>> sections = new HashMap<>();
        Map<String, String> current = null;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i)).strip();
            if (line.isEmpty()) {
                continue;
            }
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                String name = line.substring(1, line.length() - 1).strip();
                current = sections.computeIfAbsent(name, any -> new HashMap<>());
            } else if (equals > 0 && current != null) {
                String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                current.put(key, line.substring(equals + 1).strip());
            } else {
                throw new UnusableProfileException(
                        "line "
                                + (i + 1)
                                + " of the file is neither a [profile] line nor a setting");
            }
        }
        return sections;
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
}
