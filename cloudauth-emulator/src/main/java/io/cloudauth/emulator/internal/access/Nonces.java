package io.cloudauth.emulator.internal.access;

import java.util.Map;

/** Nonces that were used, the newest of them. Thread-safe. */
public final class Nonces {

    private static final int REMEMBERED = 100_000;

    private final Map<String, Boolean> used = new BoundedMap<>(REMEMBERED);

    /** Uses a nonce; false where it was used before. */
    public synchronized boolean use(String nonce) {
        return used.putIfAbsent(nonce, true) == null;
    }

    /** Forgets all. */
    public synchronized void clear() {
        used.clear();
    }
}
