package io.cloudauth.emulator.internal.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps its newest entries and forgets the oldest beyond a limit. Not thread-safe. */
public final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int limit;

    /** A map of at most so many entries. */
    public BoundedMap(int limit) {
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}
