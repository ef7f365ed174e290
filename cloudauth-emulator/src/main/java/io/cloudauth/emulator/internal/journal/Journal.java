package io.cloudauth.emulator.internal.journal;

import io.cloudauth.emulator.internal.operation.Parameters.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newest calls, each with its number. Thread-safe. */
public final class Journal {

    /** How many calls are kept. */
    public static final int KEPT = 10_000;

    private static final int ENTRY_LENGTH = 8_000;
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

    private final Deque<Numbered> newest = new ArrayDeque<>();
    private long last;

    /** Adds a call; what is very long in it is shortened. */
    public void add(Entry entry) {
        Entry kept = shortened(entry);
        synchronized (this) {
            last++;
            newest.addLast(new Numbered(last, kept));
            if (newest.size() > KEPT) {
                newest.removeFirst();
            }
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

    /** The calls with a number above this one, oldest first. */
    public synchronized List<Numbered> after(long number) {
        List<Numbered> later = new ArrayList<>();
        for (Numbered one : newest) {
            if (one.number() > number) {
                later.add(one);
            }
        }
        return later;
    }

    /** The number of the oldest call that is kept, or that the next one will get. */
    public synchronized long oldest() {
        Numbered first = newest.peekFirst();
        return first == null ? last + 1 : first.number();
    }

    /** Forgets all. */
    public synchronized void clear() {
        newest.clear();
    }
}
