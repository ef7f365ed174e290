package io.cloudauth.core.internal.response;

import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.ErrorKind;

/** A mapping from error responses to faults, the rows of the fault matrix. */
final class ErrorFaults {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private ErrorFaults() {}

    /**
     * Returns the fault of a response with an error code. The status shows whether the request was
     * certainly refused before it was processed. An internal error of a backend may have the same
     * code, but it has another status.
     */
    static Fault of(ErrorCode code, int status) {
        ErrorKind kind = ErrorCode.of(code.family(), code.value()).kind(); // without the status
        boolean refused = status / 100 == 4 && status != REQUEST_TIMEOUT;
        return switch (kind) {
            case THROTTLED ->
                    refused || status == UNAVAILABLE ? Fault.THROTTLED : Fault.REFUSAL_UNCERTAIN;
            case SERVICE_FAILED -> Fault.SERVICE_FAILED;
            case NONCE_REUSED -> Fault.NONCE_USED;
            case CLOCK_SKEWED -> refused ? Fault.CLOCK_OFF : Fault.CLOCK_OFF_UNCERTAIN;
            case SECURITY_TOKEN_EXPIRED ->
                    refused ? Fault.SESSION_CREDENTIALS_ENDED : Fault.SESSION_CREDENTIALS_UNCERTAIN;
            case BAD_REQUEST ->
                    status / 100 == 2 && isNumber(code) ? Fault.REFUSED : badRequest(status);
            case UNRECOGNIZED -> Fault.REFUSAL_UNCERTAIN;
            default ->
                    refused || (status / 100 == 2 && isNumber(code))
                            ? Fault.REFUSED
                            : Fault.REFUSAL_UNCERTAIN;
        };
    }

    /** Returns the fault of a response without an error code. */
    static Fault of(int status) {
        return switch (status / 100) {
            case 2 -> Fault.ANSWER_UNREADABLE;
            case 3 -> Fault.REDIRECTED;
            case 4 ->
                    status == TOO_MANY_REQUESTS
                            ? Fault.THROTTLED
                            : status == REQUEST_TIMEOUT
                                    ? Fault.REQUEST_TIMEOUT_WITHOUT_CODE
                                    : Fault.REFUSED_WITHOUT_CODE;
            default -> Fault.SERVER_ERROR_WITHOUT_CODE;
        };
    }

    /**
     * Returns the fault for a code of which only the prefix is known: {@code Missing…}, {@code
     * Invalid…}.
     */
    private static Fault badRequest(int status) {
        if (status >= BAD_REQUEST && status <= NOT_FOUND) {
            return Fault.REFUSED;
        }
        return status == UNAVAILABLE ? Fault.SERVICE_FAILED : Fault.REFUSAL_UNCERTAIN;
    }

    /**
     * Returns whether the code is a number. Such a code comes from the service itself, which may
     * send it with a 2xx status.
     */
    private static boolean isNumber(ErrorCode code) {
        return code.value().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
