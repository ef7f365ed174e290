package io.cloudauth.emulator.internal.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map that keeps its newest entries. It removes the oldest entries if there are too many, or if
 * they use too much memory. Not thread-safe.
 */
public final class BoundedMap<K, V> {

    private static final long ENTRY_BYTES = 100;

    private record Kept<V>(V value, long bytes) {}

    private final Map<K, Kept<V>> entries = new LinkedHashMap<>();
    private final int maxEntries;
    private final long maxBytes;
    private final ToLongBiFunction<K, V> size;
    private long bytes;

    /**
     * Creates an empty map.
     *
     * @param maxEntries the maximum number of entries
     * @param maxBytes the maximum size of all entries; one larger entry is still kept
     * @param size returns the size of an entry in bytes; called each time the entry is put
     */
    public BoundedMap(int maxEntries, long maxBytes, ToLongBiFunction<K, V> size) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.size = size;
    }

    /** Puts a value. If the key exists, the entry keeps its position in the order. */
    public void put(K key, V value) {
        long entryBytes = ENTRY_BYTES + size.applyAsLong(key, value);
        Kept<V> previous = entries.put(key, new Kept<>(value, entryBytes));
        bytes += entryBytes - (previous == null ? 0 : previous.bytes());
        Iterator<Kept<V>> oldest = entries.values().iterator();
        while (entries.size() > maxEntries || (bytes > maxBytes && entries.size() > 1)) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Returns the value of a key, or null if there is none. */
    public @Nullable V get(K key) {
        Kept<V> kept = entries.get(key);
        return kept == null ? null : kept.value();
    }

    /** Removes a key, if it exists. */
    public void remove(K key) {
        Kept<V> removed = entries.remove(key);
        bytes -= removed == null ? 0 : removed.bytes();
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /** Returns the values, oldest first. */
    public List<V> values() {
        List<V> values = new ArrayList<>(entries.size());
        entries.values().forEach(kept -> values.add(kept.value()));
        return values;
    }

    /** Removes all entries. */
    public void clear() {
        entries.clear();
        bytes = 0;
    }
}
