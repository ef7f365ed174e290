package io.cloudauth;

import io.cloudauth.SubmissionOutcome.Next;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.submission.SubmissionState;

/** What an error of the service says about a submission that was certainly not charged. */
final class ErrorOutcomes {
    private ErrorOutcomes() {}

    /** Returns the state of the submission; UNKNOWN if the error does not show it. */
    static SubmissionState state(ErrorKind kind) {
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
            // of a free call before the submission, such as the upload of its picture
            case SERVICE_FAILED, NONCE_REUSED, UNRECOGNIZED -> SubmissionState.NOT_SENT;
            case BIZ_ID_FINISHED, REFUSED_BY_POLICY -> SubmissionState.UNKNOWN;
        };
    }

    /** Returns what to do next. An error that concerns this submission alone finishes it. */
    static Next next(SubmissionState state, ErrorKind kind) {
        if (state == SubmissionState.UNKNOWN) {
            return Next.SETTLE;
        }
        return switch (kind) {
            case ACCESS_KEY_REJECTED,
                    SIGNATURE_REJECTED,
                    SECURITY_TOKEN_EXPIRED,
                    NO_PERMISSION,
                    CLOCK_SKEWED,
                    UNKNOWN_BIZ_TYPE,
                    UNKNOWN_SCENE,
                    WRONG_API,
                    NOT_ACTIVATED,
                    IN_ARREARS,
                    APPLICATION_NOT_CONFIGURED ->
                    Next.STOP;
            case THROTTLED, TOO_FREQUENT, CHECK_NOT_AVAILABLE, SERVICE_FAILED, NONCE_REUSED ->
                    Next.LATER;
            default -> Next.FINISHED;
        };
    }
}
