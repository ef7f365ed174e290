package io.cloudauth.emulator.internal.http;

/** A way to send a response. */
public enum Delivery {
    /** The response is sent normally. */
    NORMAL,
    /** Nothing is sent; the connection is closed. */
    CUT,
    /** Nothing is sent; the connection is reset. */
    RESET,
    /** Half of the body is sent, then the connection is closed. */
    TRUNCATED,
    /** The response is sent byte by byte, with a pause before each byte. */
    DRIPPED,
    /** The whole body is sent, but the Content-Length is too small. */
    WRONG_LENGTH
}
