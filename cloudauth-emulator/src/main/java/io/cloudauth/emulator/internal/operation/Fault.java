package io.cloudauth.emulator.internal.operation;

import java.time.Duration;

/**
 * What goes wrong with an answer.
 *
 * @param kind what it is
 * @param pause how long the answer waits, or each of its bytes where it drips
 * @param status the HTTP status of {@link Kind#STATUS}, and of {@link Kind#CODE} where it is not 0
 * @param code the error code of {@link Kind#CODE}, else empty
 */
public record Fault(Kind kind, Duration pause, int status, String code) {

    /** What can go wrong. */
    public enum Kind {
        /** The answer comes late. */
        DELAY,
        /** An HTML page with a status, in place of being processed. */
        STATUS,
        /** An error code, in place of being processed. */
        CODE,
        /** Processed, but the connection is closed before the answer. */
        CUT,
        /** Processed, but the connection is reset before the answer. */
        RESET,
        /** Processed, but the answer ends in its middle. */
        TRUNCATE,
        /** Processed, but the answer comes byte by byte. */
        DRIP,
        /** Processed, but the answer is no text of any format. */
        GARBAGE,
        /** Processed, but the answer is longer than it says. */
        WRONG_LENGTH
    }

    /** Whether the request is not processed. */
    public boolean refuses() {
        return kind == Kind.STATUS || kind == Kind.CODE;
    }

    /** A fault that needs no figures. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, 0, "");
    }
}
