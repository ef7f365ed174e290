package io.cloudauth.emulator.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Header fields in the order in which they were received. Names are case-insensitive. */
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

    /** Returns the first value, or null if there is none. The name must be in lower case. */
    public @Nullable String get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : values.get(index);
    }

    /**
     * Returns all values joined by commas, or null if there is none. The name must be in lower
     * case.
     */
    public @Nullable String joined(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : String.join(",", all);
    }

    /** Returns all values. The name must be in lower case. */
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

    /** Passes each field to the action, with its name in lower case. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < names.size(); i++) {
            action.accept(names.get(i), values.get(i));
        }
    }
}
