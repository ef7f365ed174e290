package io.cloudauth.emulator.internal.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Names and values as a query or a form has them. */
public final class FormText {

    private FormText() {}

    /** Each name and value, decoded, in their order. */
    public static void forEach(String form, BiConsumer<String, String> action) {
        int start = 0;
        while (start < form.length()) {
            int ampersand = form.indexOf('&', start);
            int end = ampersand < 0 ? form.length() : ampersand;
            if (end > start) {
                int equals = form.indexOf('=', start);
                int split = equals < 0 || equals > end ? end : equals;
                action.accept(
                        PercentEncoding.decodeForm(form.substring(start, split)),
                        split == end
                                ? ""
                                : PercentEncoding.decodeForm(form.substring(split + 1, end)));
            }
            start = end + 1;
        }
    }

    /** The values by name; of two with one name the first. */
    public static Map<String, String> read(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        forEach(form, values::putIfAbsent);
        return values;
    }
}
