package io.cloudauth.emulator.internal.access;

import io.cloudauth.emulator.internal.memory.BoundedMap;
import io.cloudauth.emulator.internal.memory.Bounds;

/**
 * Nonces that were used. Where there are more than fit, the oldest is forgotten, and a request that
 * repeats it is not noticed. Thread-safe.
 */
public final class Nonces {

    private static final int REMEMBERED = 100_000;

    private final BoundedMap<String, Boolean> used =
            new BoundedMap<>(REMEMBERED, Bounds.NONCES, (nonce, is) -> Bounds.of(nonce));

    /** Uses a nonce; false where it was used before. */
    public synchronized boolean use(String nonce) {
        if (used.get(nonce) != null) {
            return false;
        }
        used.put(nonce, true);
        return true;
    }

    /** Forgets all. */
    public synchronized void clear() {
        used.clear();
    }
}
