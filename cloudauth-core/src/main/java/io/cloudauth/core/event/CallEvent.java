package io.cloudauth.core.event;

import io.cloudauth.error.ErrorCode;
import io.cloudauth.submission.SubmissionKey;
import java.net.URI;
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
     * An event that reports the end of one attempt.
     *
     * @param operation the operation's name on the wire
     * @param attempt the number of the attempt within the call, from 1
     * @param duration how long the attempt took
     * @param status the HTTP status; empty if there was no response
     * @param code the service's error code; empty on success
     * @param requestId the service's ID of the request; empty if there was no response
     * @param fault the name of the fault that made the attempt fail, such as {@code
     *     CONNECT_TIMEOUT}; empty on success
     * @param endpoint the endpoint of the service that the attempt was sent to: scheme, host and
     *     port; it differs between attempts if the client has a standby endpoint; empty for a
     *     transfer from or to the storage
     * @param bytesSent how many bytes were sent on success, without TLS; 0 on failure, because it
     *     is not known how many arrived
     * @param bytesReceived how many bytes were received on success, without TLS and before
     *     decoding; 0 on failure
     */
    record AttemptEnded(
            String operation,
            int attempt,
            Duration duration,
            OptionalInt status,
            Optional<ErrorCode> code,
            Optional<String> requestId,
            Optional<String> fault,
            Optional<URI> endpoint,
            long bytesSent,
            long bytesReceived)
            implements CallEvent {}

    /**
     * An event that reports the end of a call.
     *
     * @param operation the operation's name on the wire
     * @param attempts how many attempts the call made
     * @param duration how long the call took, including waits and the fetch of credentials
     * @param waited the part of the duration that the call waited between attempts
     * @param ending how the call ended
     * @param status the HTTP status of the last response; empty if there was none
     * @param code the service's error code; empty on success
     * @param requestId the service's ID of the last request; empty if there was no response
     * @param endpoint the endpoint that the last attempt was sent to: scheme, host and port; empty
     *     if there was no attempt, and for a transfer from or to the storage
     * @param unsettled the key of the submission whose result must be queried, if {@code ending} is
     *     {@link Ending#OUTCOME_UNKNOWN} and the operation has a key; else empty
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
            Optional<URI> endpoint,
            Optional<SubmissionKey> unsettled)
            implements CallEvent {}

    /**
     * An event that reports a result without a receiver: the result of a billed call arrived after
     * its future had been cancelled or had timed out. The {@link CallEnded} event of the call comes
     * before this event.
     *
     * @param operation the operation's name on the wire
     * @param key the key of the submission whose result must be queried; empty if the operation has
     *     no key, so that no operation finds the result
     */
    record ResultUnclaimed(String operation, Optional<SubmissionKey> key) implements CallEvent {}

    /** How a call ended. */
    enum Ending {
        /** The call returned a result. */
        SUCCEEDED,
        /** The call threw an exception, and the service certainly made no decision. */
        FAILED,
        /** The outcome is unknown: a billed request may have been processed and charged. */
        OUTCOME_UNKNOWN,
        /**
         * The call was interrupted, cancelled or closed, and no billed request can have been
         * processed.
         */
        CANCELLED
    }
}
