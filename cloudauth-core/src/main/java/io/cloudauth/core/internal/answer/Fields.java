package io.cloudauth.core.internal.answer;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an answer, flat: {@code Material.IdCardInfo.Name}, {@code Material.VideoUrls[0]},
 * {@code Material.VideoUrls.Length}. Fields that nobody knew yesterday are kept. Not safe to share
 * between threads.
 */
public final class Fields {
    private final Map<String, String> byName;

    Fields(Map<String, String> byName) {
        this.byName = byName;
    }

    /** The field's text, or null where it is absent, null or empty. */
    public @Nullable String text(String name) {
        String value = byName.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /**
     * Whether any field lies below this one and says something: an empty object reads as absent.
     */
    public boolean hasAnyBelow(String name) {
        String prefix = name + '.';
        for (Map.Entry<String, String> field : byName.entrySet()) {
            if (field.getKey().startsWith(prefix) && !field.getValue().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** All names, in no order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** Shows how many there are, and no value. */
    @Override
    public String toString() {
        return "Fields(" + byName.size() + ")";
    }
}
