package io.cloudauth.emulator.internal.memory;

import org.jspecify.annotations.Nullable;

/**
 * The memory limits of each kind of state, in bytes. If a limit is reached, the oldest entries are
 * removed. All limits are shares of the maximum heap size, or of 1 GiB if the heap is larger. Sizes
 * are overestimated: two bytes per character, plus the overhead of objects.
 */
public final class Bounds {

    private static final long MAX_HEAP = 1L << 30;
    private static final long SHARE = Math.min(MAX_HEAP, Runtime.getRuntime().maxMemory()) / 128;

    /** The limit for the calls of the journal: a sixteenth of the heap. */
    public static final long JOURNAL = 8 * SHARE;

    /** The limit for used nonces: a sixteenth of the heap. */
    public static final long NONCES = 8 * SHARE;

    /** The limit for verifications. */
    public static final long VERIFICATIONS = 2 * SHARE;

    /** The limit for tokens, including the verification of each token. */
    public static final long TOKENS = 2 * SHARE;

    /** The limit for preset statuses. */
    public static final long PRESET_STATUSES = SHARE;

    /** The limit for sessions that may call the API. */
    public static final long SESSIONS = SHARE;

    /** The limit for sessions that may upload objects. */
    public static final long UPLOADS = SHARE;

    /** The limit for the keys of uploaded objects. */
    public static final long OBJECTS = SHARE;

    /** The limit for financial-grade sessions. */
    public static final long FACE_SESSIONS = 2 * SHARE;

    /** The limit for the pages of financial-grade sessions, including the session of each page. */
    public static final long FACE_PAGES = 2 * SHARE;

    /** The limit for the rejected verdicts of ID numbers. */
    public static final long IDENTITIES = SHARE;

    /** The limit for the OuterOrderNos that were throttled. */
    public static final long THROTTLED = SHARE;

    /** The limit for the records of verdicts. */
    public static final long VERDICT_RECORDS = 2 * SHARE;

    /** The limit for the CertifyIds whose data was deleted. */
    public static final long ERASED = SHARE;

    /** The limit for the outcomes that were set for OuterOrderNos. */
    public static final long FACE_OUTCOMES = SHARE;

    private static final long STRING_BYTES = 56;

    private Bounds() {}

    /** Returns the maximum memory that a text uses. */
    public static long sizeOf(@Nullable String text) {
        return text == null ? 0 : STRING_BYTES + 2L * text.length();
    }
}
