package io.cloudauth.emulator.internal.oss;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;

/**
 * Which objects were put, the newest of them. Their content, pictures of people, is not kept.
 * Thread-safe.
 */
public final class ObjectKeys {

    private static final int REMEMBERED = 10_000;

    private final BoundedMap<String, Integer> lengths =
            new BoundedMap<>(REMEMBERED, Bounds.OBJECTS, (key, length) -> Bounds.of(key));

    synchronized void put(String key, int length) {
        lengths.put(key, length);
    }

    /** Whether an object was put under this key. */
    public synchronized boolean contains(String key) {
        return lengths.get(key) != null;
    }

    /** Forgets all. */
    public synchronized void clear() {
        lengths.clear();
    }
}
