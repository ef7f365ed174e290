package io.cloudauth.emulator.internal.oss;

import io.cloudauth.emulator.internal.access.BoundedMap;
import java.util.Map;

/**
 * Which objects were put, the newest of them. Their content, pictures of people, is not kept.
 * Thread-safe.
 */
public final class ObjectKeys {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Integer> lengths = new BoundedMap<>(REMEMBERED);

    synchronized void put(String key, int length) {
        lengths.put(key, length);
    }

    /** Whether an object was put under this key. */
    public synchronized boolean contains(String key) {
        return lengths.containsKey(key);
    }

    /** Forgets all. */
    public synchronized void clear() {
        lengths.clear();
    }
}
