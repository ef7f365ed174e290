package io.cloudauth.conformance.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was told, each text once, with where it was first met. Thread-safe. */
public final class Told {

    private static final int DEEPEST = 6;

    /** What does more than show: a provider that is asked goes to the network. */
    private static final Set<String> NOT_A_LOOK = Set.of("clone", "resolve");

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** A text. */
    public synchronized void text(String where, String text) {
        texts.putIfAbsent(text, where);
    }

    /** Bytes that somebody wrote, as text in both ways in which it could be read. */
    public void bytes(String where, byte[] bytes) {
        text(where, new String(bytes, ISO_8859_1));
        text(where, new String(bytes, UTF_8));
    }

    /** Where each text was met. */
    public synchronized Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /** What an exception says: by itself, its causes and suppressed ones, printed and written. */
    public void failure(String where, Throwable failure) {
        String kind = where + ": " + failure.getClass().getSimpleName();
        text(kind, failure.toString());
        text(kind + ".getLocalizedMessage", String.valueOf(failure.getLocalizedMessage()));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        text(kind + ", stack trace", trace.toString());
        serialised(kind, failure);
        object(where, failure);
        if (failure.getCause() != null) {
            failure(where + ": cause", failure.getCause());
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            failure(where + ": suppressed", suppressed);
        }
    }

    private void serialised(String where, Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(object);
        } catch (IOException refused) {
            text(where + ", serialisation refused", refused.toString());
        }
        bytes(where + ", serialised", bytes.toByteArray());
    }

    /** How an object, and every object of a library that it leads to by public methods, prints. */
    public void object(String where, @Nullable Object object) {
        walk(where, object, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private void walk(String where, @Nullable Object object, int depth, Set<Object> seen) {
        if (object instanceof Optional<?> optional) {
            walk(where, optional.orElse(null), depth, seen);
        } else if (object instanceof Iterable<?> many && !(object instanceof java.nio.file.Path)) {
            text(where, object.toString());
            many.forEach(one -> walk(where, one, depth, seen));
        } else if (object != null && isOfALibrary(object.getClass()) && seen.add(object)) {
            text(where + ": " + object.getClass().getSimpleName() + ".toString", object.toString());
            if (depth < DEEPEST) {
                for (Method method : object.getClass().getMethods()) {
                    if (leadsOn(method)) {
                        walk(where, result(method, object), depth + 1, seen);
                    }
                }
            }
        }
    }

    private static boolean isOfALibrary(Class<?> type) {
        String name = type.getName();
        return (name.startsWith("io.cloudauth.") && !name.startsWith("io.cloudauth.conformance"))
                || name.startsWith("com.aliyuncs.");
    }

    /** Whether it only shows something; what opens a value on purpose is no leak. */
    private static boolean leadsOn(Method method) {
        Class<?> type = method.getReturnType();
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && method.getDeclaringClass() != Object.class
                && !type.isPrimitive()
                && type != String.class
                && !method.getName().startsWith("reveal")
                && !NOT_A_LOOK.contains(method.getName());
    }

    private static @Nullable Object result(Method method, Object object) {
        try {
            return method.invoke(object);
        } catch (InvocationTargetException | IllegalAccessException e) {
            return null;
        }
    }
}
