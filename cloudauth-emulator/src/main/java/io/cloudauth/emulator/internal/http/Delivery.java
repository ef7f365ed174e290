package io.cloudauth.emulator.internal.http;

/** How an answer leaves the server. */
public enum Delivery {
    /** As HTTP has it. */
    WHOLE,
    /** Not at all: the connection is closed. */
    CUT,
    /** Not at all: the connection is reset. */
    RESET,
    /** Half of the body, then the connection is closed. */
    TRUNCATED,
    /** Byte after byte, with a pause before each. */
    DRIPPED,
    /** With a Content-Length that is too short, the rest of the body behind it. */
    WRONG_LENGTH
}
