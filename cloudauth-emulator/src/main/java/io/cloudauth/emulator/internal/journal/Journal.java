package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest calls, each with its number. Thread-safe. */
public final class Journal {

    /** How many calls are kept, as far as they fit into {@link Bounds#JOURNAL}. */
    public static final int KEPT = 10_000;

    private static final int ENTRY_LENGTH = 8_000;
    private static final long ENTRY_BYTES = 200;
    private static final long FIELD_BYTES = 80;
    private static final int METHOD_LENGTH = 20;
    private static final int VALUE_LENGTH = 200;
    private static final int PARAMETERS = 40;

    /**
     * A call and its number, which counts from 1 since the start.
     *
     * @param number the number
     * @param entry the call
     */
    public record Numbered(long number, Entry entry) {}

    private final BoundedMap<Long, Numbered> newest =
            new BoundedMap<>(KEPT, Bounds.JOURNAL, (number, one) -> bytes(one.entry()));
    private long last;

    /** Adds a call; what is very long in it is shortened. */
    public void add(Entry entry) {
        Entry kept = shortened(entry);
        synchronized (this) {
            last++;
            newest.put(last, new Numbered(last, kept));
        }
    }

    private static Entry shortened(Entry entry) {
        long length =
                entry.parameters().entrySet().stream()
                        .mapToLong(one -> one.getKey().length() + one.getValue().value().length())
                        .sum();
        if (length <= ENTRY_LENGTH && entry.method().length() <= METHOD_LENGTH) {
            return entry;
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        entry.parameters().entrySet().stream()
                .limit(PARAMETERS)
                .forEach(
                        one -> {
                            Parameter parameter = one.getValue();
                            String value = shortened(parameter.value());
                            parameters.put(
                                    shortened(one.getKey()),
                                    new Parameter(value, parameter.place()));
                        });
        return new Entry(
                entry.time(),
                shortened(entry.action()),
                shortened(entry.method()),
                entry.signature(),
                parameters,
                entry.status(),
                entry.code(),
                shortened(entry.answer()),
                entry.charged(),
                entry.fault());
    }

    private static Map<String, Object> shortened(Map<?, ?> fields) {
        Map<String, Object> shorter = new LinkedHashMap<>();
        fields.forEach(
                (name, value) ->
                        shorter.put(
                                String.valueOf(name),
                                value instanceof Map<?, ?> inner
                                        ? shortened(inner)
                                        : value instanceof String text ? shortened(text) : value));
        return shorter;
    }

    private static String shortened(String text) {
        return text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH) + "…";
    }

    private static long bytes(Entry entry) {
        long bytes = ENTRY_BYTES + Bounds.of(entry.action()) + Bounds.of(entry.method());
        for (Map.Entry<String, Parameter> one : entry.parameters().entrySet()) {
            bytes += FIELD_BYTES + Bounds.of(one.getKey()) + Bounds.of(one.getValue().value());
        }
        return bytes + bytes(entry.answer());
    }

    private static long bytes(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Bounds.of(String.valueOf(value));
        }
        long bytes = 0;
        for (Map.Entry<?, ?> one : fields.entrySet()) {
            // the names of an answer's fields are constants
            bytes += FIELD_BYTES + bytes(one.getValue());
        }
        return bytes;
    }

    /** The calls with a number above this one, oldest first, and no more than so many. */
    public synchronized List<Numbered> after(long number, long most) {
        List<Numbered> later = new ArrayList<>();
        for (long next = Math.max(number + 1, oldest());
                next <= last && later.size() < most;
                next++) {
            Numbered one = newest.get(next);
            if (one != null) {
                later.add(one);
            }
        }
        return later;
    }

    /** The number of the oldest call that is kept, or that the next one will get. */
    public synchronized long oldest() {
        return last - newest.size() + 1;
    }

    /** The number of the newest call, 0 before the first. */
    public synchronized long newest() {
        return last;
    }

    /** Forgets all. */
    public synchronized void clear() {
        newest.clear();
    }
}
