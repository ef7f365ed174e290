package io.cloudauth.emulator.internal.operation;

import java.time.Duration;

/**
 * A simulated fault in the response to a call.
 *
 * @param kind the kind of fault
 * @param pause the delay before the response, or before each byte for {@link Kind#DRIP}
 * @param status the HTTP status for {@link Kind#STATUS} and {@link Kind#CODE}; 0 selects the usual
 *     status of the code
 * @param code the error code for {@link Kind#CODE}, otherwise empty
 */
public record Fault(Kind kind, Duration pause, int status, String code) {

    /** A kind of fault. */
    public enum Kind {
        /** The call is processed, but the response is delayed. */
        DELAY,
        /** The call is not processed. The response is an HTML page with the given status. */
        STATUS,
        /** The call is not processed. The response is an error with the given code. */
        CODE,
        /** The call is processed, but the connection is closed before the response. */
        CUT,
        /** The call is processed, but the connection is reset before the response. */
        RESET,
        /** The call is processed, but only half of the response body is sent. */
        TRUNCATE,
        /** The call is processed, but the response is sent byte by byte. */
        DRIP,
        /** The call is processed, but the response body is neither JSON nor XML. */
        GARBAGE,
        /** The call is processed, but the Content-Length of the response is too small. */
        WRONG_LENGTH
    }

    /** Returns whether the fault takes effect instead of processing the call. */
    public boolean replacesProcessing() {
        return kind == Kind.STATUS || kind == Kind.CODE;
    }

    /** Returns a fault without a pause, status or code. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, 0, "");
    }
}
