package io.cloudauth.core.callback;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A store in memory, oldest entries first. Safe to share between threads. */
final class InMemoryCallbackStore implements CallbackStore {
    static final int MAX_EXPECTED = 100_000;

    private final Map<String, StoredCallback> byId = new LinkedHashMap<>();
    private final int maxExpected;

    InMemoryCallbackStore(int maxExpected) {
        this.maxExpected = maxExpected;
    }

    @Override
    public synchronized void add(StoredCallback callback, Instant expiredBy) {
        Iterator<StoredCallback> oldest = byId.values().iterator();
        while (oldest.hasNext()) {
            if (!oldest.next().isExpired(expiredBy) && byId.size() < maxExpected) {
                break;
            }
            oldest.remove();
        }
        byId.put(callback.id(), callback);
    }

    @Override
    public synchronized Optional<StoredCallback> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized boolean replace(StoredCallback before, StoredCallback after) {
        return byId.replace(before.id(), before, after);
    }

    @Override
    public synchronized void remove(String id) {
        byId.remove(id);
    }

    @Override
    public String toString() {
        return "CallbackStore(in memory)";
    }
}
