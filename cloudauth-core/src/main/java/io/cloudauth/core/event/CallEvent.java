package io.cloudauth.core.event;

import io.cloudauth.model.BizId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Something has ended. Immutable and safe to share between threads. */
public sealed interface CallEvent {

    /** The operation's name on the wire, such as {@code VerifyMaterial}. */
    String operation();

    /** How long it took, waits included. */
    Duration duration();

    /** The HTTP status of the last answer; empty where none came. */
    OptionalInt status();

    /** The service's error code; empty where it gave none. */
    Optional<String> code();

    /** The service's number for the request; empty where no answer told it. */
    Optional<String> requestId();

    /**
     * One attempt has ended.
     *
     * @param operation the operation's name on the wire
     * @param attempt its number within the call, from 1
     * @param duration how long it took
     * @param status the HTTP status; empty where no answer came
     * @param code the service's error code; empty on success
     * @param requestId the service's number for the request
     * @param fault the row of the fault matrix that it fell under, such as {@code CONNECT_TIMEOUT};
     *     empty on success
     * @param bytesSent what went out on success, before TLS; 0 on a failure, where nobody knows how
     *     much arrived
     * @param bytesReceived what came in on success, before TLS and decoding
     */
    record AttemptEnded(
            String operation,
            int attempt,
            Duration duration,
            OptionalInt status,
            Optional<String> code,
            Optional<String> requestId,
            Optional<String> fault,
            long bytesSent,
            long bytesReceived)
            implements CallEvent {}

    /**
     * A call has ended.
     *
     * @param operation the operation's name on the wire
     * @param attempts how many attempts it made
     * @param duration how long it took, waits and credentials included
     * @param waited how much of that was waiting between attempts
     * @param ending how it ended
     * @param status the HTTP status of the last answer; empty where none came
     * @param code the service's error code; empty on success
     * @param requestId the service's number for the last request
     * @param unsettled the BizId whose outcome must be asked for, where {@code ending} is {@link
     *     Ending#OUTCOME_UNKNOWN}
     */
    record CallEnded(
            String operation,
            int attempts,
            Duration duration,
            Duration waited,
            Ending ending,
            OptionalInt status,
            Optional<String> code,
            Optional<String> requestId,
            Optional<BizId> unsettled)
            implements CallEvent {}

    /** How a call ended. */
    enum Ending {
        /** With a result. */
        SUCCEEDED,
        /** With an exception that leaves no doubt: nothing was decided. */
        FAILED,
        /** A billed submission may or may not have been processed. */
        OUTCOME_UNKNOWN,
        /** Interrupted, cancelled or closed before anything was sent. */
        CANCELLED
    }
}
