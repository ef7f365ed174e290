package io.cloudauth.core.internal.submission;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.Outcome;
import io.cloudauth.submission.SubmissionState;

/** What the end of a submission means to the log: the table of {@code SubmissionLog}. */
final class Ending {
    private Ending() {}

    /** By what the service answered. */
    static SubmissionState of(Outcome outcome) {
        if (outcome instanceof Outcome.Passed) {
            return SubmissionState.PASSED;
        }
        // a number in no document may mean that somebody is still looking at it
        return outcome instanceof Outcome.Unrecognized
                ? SubmissionState.UNKNOWN
                : SubmissionState.REJECTED;
    }

    /** By the failure that the call ended with; whatever is not certain is unknown. */
    static SubmissionState of(Throwable failure) {
        if (failure instanceof ServiceException refused) {
            return refused.mayHaveBeenCharged() ? SubmissionState.UNKNOWN : of(refused.kind());
        }
        // of these, what may have been processed comes as the cause of an OutcomeUnknownException
        return failure instanceof TransportException
                        || failure instanceof SubmissionLogException
                        || failure instanceof CredentialsException
                        || failure instanceof CallCancelledException
                ? SubmissionState.NOT_SENT
                : SubmissionState.UNKNOWN;
    }

    private static SubmissionState of(ErrorKind kind) {
        return switch (kind) {
            case NAME_AND_NUMBER_DIFFER, PERSON_NOT_FOUND, ID_NUMBER_INVALID ->
                    SubmissionState.REJECTED;
            case THROTTLED,
                    CLOCK_SKEWED,
                    SECURITY_TOKEN_ENDED,
                    SIGNATURE_REJECTED,
                    ACCESS_KEY_REJECTED,
                    NO_PERMISSION,
                    UNKNOWN_BIZ_TYPE,
                    BAD_REQUEST,
                    WRONG_API,
                    VERIFY_TOKEN_ENDED,
                    TOO_FREQUENT ->
                    SubmissionState.NOT_SENT;
            case BIZ_ID_FINISHED, SERVICE_FAILED, NONCE_REUSED, UNRECOGNIZED ->
                    SubmissionState.UNKNOWN;
        };
    }
}
