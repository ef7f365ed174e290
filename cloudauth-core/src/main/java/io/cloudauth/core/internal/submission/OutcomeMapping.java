package io.cloudauth.core.internal.submission;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.TransportException;
import io.cloudauth.submission.SubmissionState;

/**
 * The mapping from the exception of a call to the state of its submission. {@code SubmissionLog}
 * documents it as a table.
 */
final class OutcomeMapping {
    private OutcomeMapping() {}

    /** Returns the state; UNKNOWN if the outcome is not certain. */
    static SubmissionState of(Throwable failure) {
        if (failure instanceof ServiceException refused) {
            return refused.mayHaveBeenCharged() ? SubmissionState.UNKNOWN : of(refused.kind());
        }
        // if the request may have been processed, these are causes of an OutcomeUnknownException
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
                    SECURITY_TOKEN_EXPIRED,
                    SIGNATURE_REJECTED,
                    ACCESS_KEY_REJECTED,
                    NO_PERMISSION,
                    UNKNOWN_BIZ_TYPE,
                    BAD_REQUEST,
                    WRONG_API,
                    VERIFY_TOKEN_EXPIRED,
                    TOO_FREQUENT,
                    APPLICATION_NOT_CONFIGURED,
                    NOT_FINISHED,
                    UNKNOWN_SCENE,
                    PERSON_UNDER_14,
                    UNKNOWN_CERTIFY_ID,
                    NOT_ACTIVATED,
                    IN_ARREARS,
                    DEVICE_NOT_SUPPORTED,
                    NO_FACE_TO_COMPARE,
                    TOO_MANY_FAILURES,
                    PHOTO_UNUSABLE,
                    SEVERAL_PHOTOS,
                    PHOTO_TOO_LARGE,
                    PHOTO_NOT_DOWNLOADED,
                    PHOTO_SESSION_NOT_PASSED,
                    CHECK_NOT_AVAILABLE,
                    CHECK_REPEATED_TOO_OFTEN,
                    MOBILE_OR_PHOTO_NOT_SUPPORTED ->
                    SubmissionState.NOT_SENT;
            case BIZ_ID_FINISHED, SERVICE_FAILED, NONCE_REUSED, REFUSED_BY_POLICY, UNRECOGNIZED ->
                    SubmissionState.UNKNOWN;
        };
    }
}
