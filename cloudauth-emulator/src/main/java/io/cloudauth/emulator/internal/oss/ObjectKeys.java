package io.cloudauth.emulator.internal.oss;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;

/**
 * The keys of the newest uploaded objects. The content, pictures of people, is not stored.
 * Thread-safe.
 */
public final class ObjectKeys {

    private static final int MAX_KEYS = 10_000;

    private final BoundedMap<String, Integer> lengths =
            new BoundedMap<>(MAX_KEYS, Bounds.OBJECTS, (key, length) -> Bounds.sizeOf(key));

    synchronized void put(String key, int length) {
        lengths.put(key, length);
    }

    /** Returns whether an object was uploaded with this key. */
    public synchronized boolean contains(String key) {
        return lengths.get(key) != null;
    }

    /** Removes all keys. */
    public synchronized void clear() {
        lengths.clear();
    }
}
