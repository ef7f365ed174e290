package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;

/**
 * A store of the newest used nonces. If it is full, the oldest nonce is removed, and a repetition
 * of that nonce is not detected. Thread-safe.
 */
public final class Nonces {

    private static final int MAX_NONCES = 100_000;

    private final BoundedMap<String, Boolean> used =
            new BoundedMap<>(MAX_NONCES, Bounds.NONCES, (nonce, unused) -> Bounds.sizeOf(nonce));

    /** Marks a nonce as used. Returns false if it was used before. */
    public synchronized boolean use(String nonce) {
        if (used.get(nonce) != null) {
            return false;
        }
        used.put(nonce, true);
        return true;
    }

    /** Removes all nonces. */
    public synchronized void clear() {
        used.clear();
    }
}
