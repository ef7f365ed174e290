package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;
import io.cloudauth.emulator.internal.operation.Parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of the newest calls, which are numbered. Thread-safe. */
public final class Journal {

    /** The maximum number of calls, if they fit into {@link Bounds#JOURNAL}. */
    public static final int MAX_ENTRIES = 10_000;

    private static final int MAX_ENTRY_LENGTH = 8_000;
    private static final long ENTRY_BYTES = 200;
    private static final long FIELD_BYTES = 80;
    private static final int MAX_METHOD_LENGTH = 20;
    private static final int MAX_VALUE_LENGTH = 200;
    private static final int MAX_PARAMETERS = 40;

    /**
     * A call with its number.
     *
     * @param number the number; the first call since the start has the number 1
     * @param entry the call
     */
    public record Numbered(long number, Entry entry) {}

    private final BoundedMap<Long, Numbered> newest =
            new BoundedMap<>(
                    MAX_ENTRIES, Bounds.JOURNAL, (number, numbered) -> bytes(numbered.entry()));
    private long last;

    /** Adds a call. Shortens its values if the call is very long. */
    public void add(Entry entry) {
        Entry shortened = shortened(entry);
        synchronized (this) {
            last++;
            newest.put(last, new Numbered(last, shortened));
        }
    }

    private static Entry shortened(Entry entry) {
        long length =
                entry.parameters().entrySet().stream()
                        .mapToLong(one -> one.getKey().length() + one.getValue().value().length())
                        .sum();
        if (length <= MAX_ENTRY_LENGTH && entry.method().length() <= MAX_METHOD_LENGTH) {
            return entry;
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        entry.parameters().entrySet().stream()
                .limit(MAX_PARAMETERS)
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
                shortened(entry.responseFields()),
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
        return text.length() <= MAX_VALUE_LENGTH ? text : text.substring(0, MAX_VALUE_LENGTH) + "…";
    }

    private static long bytes(Entry entry) {
        long bytes = ENTRY_BYTES + Bounds.sizeOf(entry.action()) + Bounds.sizeOf(entry.method());
        for (Map.Entry<String, Parameter> one : entry.parameters().entrySet()) {
            bytes +=
                    FIELD_BYTES
                            + Bounds.sizeOf(one.getKey())
                            + Bounds.sizeOf(one.getValue().value());
        }
        return bytes + bytes(entry.responseFields());
    }

    private static long bytes(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Bounds.sizeOf(String.valueOf(value));
        }
        long bytes = 0;
        for (Map.Entry<?, ?> one : fields.entrySet()) {
            // the names of response fields are constants and use no additional memory
            bytes += FIELD_BYTES + bytes(one.getValue());
        }
        return bytes;
    }

    /**
     * Returns at most {@code limit} calls with a number greater than {@code number}, oldest first.
     */
    public synchronized List<Numbered> after(long number, long limit) {
        List<Numbered> later = new ArrayList<>();
        for (long next = Math.max(number + 1, oldest());
                next <= last && later.size() < limit;
                next++) {
            Numbered one = newest.get(next);
            if (one != null) {
                later.add(one);
            }
        }
        return later;
    }

    /** Returns the call with this number, or null if it is not stored. */
    public synchronized @Nullable Numbered get(long number) {
        return newest.get(number);
    }

    /** Returns the number of the oldest stored call, or of the next call if none is stored. */
    public synchronized long oldest() {
        return last - newest.size() + 1;
    }

    /** Returns the number of the newest call, or 0 if there was none. */
    public synchronized long newest() {
        return last;
    }

    /** Removes all calls. The numbers continue. */
    public synchronized void clear() {
        newest.clear();
    }
}
