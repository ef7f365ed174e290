package io.cloudauth.emulator.internal.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map that keeps its newest entries: the oldest give way where there are too many, or where they
 * take too many bytes together. Not thread-safe.
 */
public final class BoundedMap<K, V> {

    private static final long ENTRY_BYTES = 100;

    private record Kept<V>(V value, long bytes) {}

    private final Map<K, Kept<V>> entries = new LinkedHashMap<>();
    private final int mostEntries;
    private final long mostBytes;
    private final ToLongBiFunction<K, V> size;
    private long bytes;

    /**
     * A map of at most so many entries and bytes.
     *
     * @param size the bytes that an entry takes, counted each time it is put
     */
    public BoundedMap(int mostEntries, long mostBytes, ToLongBiFunction<K, V> size) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
        this.size = size;
    }

    /** Puts a value; one that is there already keeps its place in the order. */
    public void put(K key, V value) {
        long taken = ENTRY_BYTES + size.applyAsLong(key, value);
        Kept<V> before = entries.put(key, new Kept<>(value, taken));
        bytes += taken - (before == null ? 0 : before.bytes());
        Iterator<Kept<V>> oldest = entries.values().iterator();
        while (entries.size() > mostEntries || (bytes > mostBytes && entries.size() > 1)) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** A value, or null. */
    public @Nullable V get(K key) {
        Kept<V> kept = entries.get(key);
        return kept == null ? null : kept.value();
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** The values, oldest first. */
    public List<V> values() {
        List<V> values = new ArrayList<>(entries.size());
        entries.values().forEach(kept -> values.add(kept.value()));
        return values;
    }

    /** Forgets all. */
    public void clear() {
        entries.clear();
        bytes = 0;
    }
}
