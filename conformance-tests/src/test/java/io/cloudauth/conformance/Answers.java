package io.cloudauth.conformance;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes two answers comparable: what the emulator draws anew for each answer becomes its shape, a
 * date becomes one of its two spellings. Everything else stays as it is.
 */
final class Answers {

    private static final Pattern DRAWN =
            Pattern.compile(
                    "\\b([0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}|"
                            + "[0-9a-f]{16}|[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{44}|"
                            + "[0-9a-f]{64}|[0-9a-f]{96})\\b");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Answers() {}

    static Map<String, String> comparable(Map<String, String> fields) {
        Map<String, String> comparable = new TreeMap<>();
        fields.forEach((name, value) -> comparable.put(name, comparable(name, value)));
        return comparable;
    }

    private static String comparable(String name, String value) {
        if (name.endsWith("Date") || name.endsWith("Birth")) {
            return COMPACT_DATE.matcher(value).replaceFirst("$1-$2-$3");
        }
        return DRAWN.matcher(value).replaceAll(drawn -> "<" + drawn.group().length() + " drawn>");
    }
}
