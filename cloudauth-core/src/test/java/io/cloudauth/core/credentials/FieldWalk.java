package io.cloudauth.core.credentials;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a serialiser could find which reads fields: all but transient and static ones, of
 * our classes and of what holds them. It stops at nothing, where a real one stops at the first
 * field that it does not like.
 */
final class FieldWalk {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder found = new StringBuilder();

    private FieldWalk() {}

    static String over(Object object) {
        FieldWalk walk = new FieldWalk();
        walk.visit(object);
        return walk.found.toString();
    }

    private void visit(@Nullable Object object) {
        if (object == null || !seen.add(object)) {
            return;
        }
        if (object instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        visit(key);
                        visit(value);
                    });
        } else if (object instanceof Iterable<?> items && !(object instanceof java.nio.file.Path)) {
            items.forEach(this::visit);
        } else if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                visit(Array.get(object, i));
            }
        } else if (object.getClass().getName().startsWith("io.cloudauth.")) {
            fields(object, object.getClass());
        } else {
            found.append(object).append('\n');
        }
    }

    private void fields(Object object, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    visit(field.get(object));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent.getName().startsWith("io.cloudauth.")) {
            fields(object, parent);
        }
    }
}
