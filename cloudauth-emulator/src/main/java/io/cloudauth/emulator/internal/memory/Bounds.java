package io.cloudauth.emulator.internal.memory;

import org.jspecify.annotations.Nullable;

/**
 * The memory that each kind of state may take, in bytes. The oldest entries give way. All bounds
 * are shares of the largest heap, up to a heap of 1 GiB. Sizes are counted generously: two bytes a
 * character, and the objects around it.
 */
public final class Bounds {

    private static final long MOST_HEAP = 1L << 30;
    private static final long SHARE = Math.min(MOST_HEAP, Runtime.getRuntime().maxMemory()) / 128;

    /** The calls of the journal: a sixteenth of the heap. */
    public static final long JOURNAL = 8 * SHARE;

    /** The nonces that were used: a sixteenth of the heap. */
    public static final long NONCES = 8 * SHARE;

    /** The verifications. */
    public static final long VERIFICATIONS = 2 * SHARE;

    /** The tokens, each with the verification that it leads to. */
    public static final long TOKENS = 2 * SHARE;

    /** The statuses that were chosen. */
    public static final long CHOSEN = SHARE;

    /** The sessions that call the API. */
    public static final long SESSIONS = SHARE;

    /** The sessions that put objects. */
    public static final long UPLOADS = SHARE;

    /** The keys of the objects that were put. */
    public static final long OBJECTS = SHARE;

    private static final long STRING_BYTES = 56;

    private Bounds() {}

    /** What a text takes at most. */
    public static long of(@Nullable String text) {
        return text == null ? 0 : STRING_BYTES + 2L * text.length();
    }
}
