package io.cloudauth.core.event;

import io.cloudauth.error.ErrorCode;
import io.cloudauth.submission.SubmissionKey;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An event of a call. It holds no personal data and no secret. Immutable and safe to share between
 * threads.
 */
public sealed interface CallEvent {

    /**
     * Returns the operation's name on the wire.
     *
     * @return the name, such as {@code VerifyMaterial}
     */
    String operation();

    /**
     * The end of one attempt.
     *
     * @param operation the operation's name on the wire
     * @param attempt its number within the call, from 1
     * @param duration how long it took
     * @param status the HTTP status; empty if there was no response
     * @param code the service's error code; empty on success
     * @param requestId the service's ID of the request; empty if there was no response
     * @param fault the row of the fault matrix that it fell under, such as {@code CONNECT_TIMEOUT};
     *     empty on success
     * @param bytesSent how many bytes were sent on success, without TLS; 0 on failure, because it
     *     is not known how many arrived
     * @param bytesReceived how many bytes were received on success, without TLS and before decoding
     */
    record AttemptEnded(
            String operation,
            int attempt,
            Duration duration,
            OptionalInt status,
            Optional<ErrorCode> code,
            Optional<String> requestId,
            Optional<String> fault,
            long bytesSent,
            long bytesReceived)
            implements CallEvent {}

    /**
     * The end of a call.
     *
     * @param operation the operation's name on the wire
     * @param attempts how many attempts it made
     * @param duration how long it took, with waits and credentials
     * @param waited how much of that were waits between attempts
     * @param ending how it ended
     * @param status the HTTP status of the last response; empty if there was none
     * @param code the service's error code; empty on success
     * @param requestId the service's ID of the last request; empty if there was no response
     * @param unsettled the submission whose result must be asked for, if {@code ending} is {@link
     *     Ending#OUTCOME_UNKNOWN}; empty if the operation has no identifier
     */
    record CallEnded(
            String operation,
            int attempts,
            Duration duration,
            Duration waited,
            Ending ending,
            OptionalInt status,
            Optional<ErrorCode> code,
            Optional<String> requestId,
            Optional<SubmissionKey> unsettled)
            implements CallEvent {}

    /**
     * The result of a billed call arrived after its future had been cancelled or had timed out, so
     * that no caller got it. The {@link CallEnded} of the call came before.
     *
     * @param operation the operation's name on the wire
     * @param key the submission whose result must be asked for
     */
    record ResultUnclaimed(String operation, SubmissionKey key) implements CallEvent {}

    /** How a call ended. */
    enum Ending {
        /** With a result. */
        SUCCEEDED,
        /** With an exception; the service certainly decided nothing. */
        FAILED,
        /** A billed request may have been processed. */
        OUTCOME_UNKNOWN,
        /** Interrupted, cancelled or closed before anything was sent. */
        CANCELLED
    }
}
