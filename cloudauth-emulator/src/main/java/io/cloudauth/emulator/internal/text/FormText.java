package io.cloudauth.emulator.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A parser of the names and values of a query or a form. */
public final class FormText {

    private FormText() {}

    /** Passes each decoded name and value of a query to the action, in their order. */
    public static void forEach(String query, BiConsumer<String, String> action) {
        forEach(query.getBytes(StandardCharsets.UTF_8), action);
    }

    /** Passes each decoded name and value of a form to the action, in their order. */
    public static void forEach(byte[] form, BiConsumer<String, String> action) {
        int start = 0;
        while (start < form.length) {
            int end = indexOf(form, '&', start, form.length);
            if (end > start) {
                int split = indexOf(form, '=', start, end);
                action.accept(
                        PercentEncoding.decodeForm(form, start, split),
                        split == end ? "" : PercentEncoding.decodeForm(form, split + 1, end));
            }
            start = end + 1;
        }
    }

    private static int indexOf(byte[] form, char wanted, int from, int to) {
        int at = from;
        while (at < to && form[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Returns the values by name. If a name occurs twice, the first value is returned. */
    public static Map<String, String> read(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        forEach(form, values::putIfAbsent);
        return values;
    }
}
