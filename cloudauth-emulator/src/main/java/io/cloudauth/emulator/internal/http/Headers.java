package io.cloudauth.emulator.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Header fields in the order of the wire; names are compared without case. */
public final class Headers {

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void add(String name, String value) {
        names.add(name.toLowerCase(Locale.ROOT));
        values.add(value);
    }

    int size() {
        return names.size();
    }

    /** The first value, or null; the name in lower case. */
    public @Nullable String get(String name) {
        int at = names.indexOf(name);
        return at < 0 ? null : values.get(at);
    }

    /** All values of a field joined by a comma, or null; the name in lower case. */
    public @Nullable String joined(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : String.join(",", all);
    }

    /** All values; the name in lower case. */
    public List<String> all(String name) {
        List<String> found = new ArrayList<>(1);
        forEach(
                (field, value) -> {
                    if (field.equals(name)) {
                        found.add(value);
                    }
                });
        return found;
    }

    /** Each field, its name in lower case. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < names.size(); i++) {
            action.accept(names.get(i), values.get(i));
        }
    }
}
