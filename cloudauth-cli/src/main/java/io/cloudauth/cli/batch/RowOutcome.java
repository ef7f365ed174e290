package io.cloudauth.cli.batch;

import io.cloudauth.cli.output.Verdict;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outcome of one row's submission, as the result file records it.
 *
 * @param state the new state of the row
 * @param reason the name of the reason; may be empty
 * @param code the error code of the service; may be empty
 * @param requestId the request ID of the service; may be empty
 */
record RowOutcome(State state, String reason, String code, String requestId) {

    /** The outcome of a row whose image does not exist: no run can ever send it. */
    static final RowOutcome IMAGE_MISSING =
            new RowOutcome(State.INVALID, "faceImage:FILE_MISSING", "", "");

    /**
     * The outcome of a row whose file name this machine cannot use. In another locale it may be
     * valid, so the row is not final.
     */
    static final RowOutcome FILE_NAME =
            new RowOutcome(State.WITHDRAWN, "faceImage:FILE_NAME", "", "");

    /** Errors that every other row would get too. The run stops; a later run sends the row. */
    private static final Set<ErrorKind> AFFECTS_EVERY_ROW =
            EnumSet.of(
                    ErrorKind.ACCESS_KEY_REJECTED,
                    ErrorKind.SIGNATURE_REJECTED,
                    ErrorKind.SECURITY_TOKEN_EXPIRED,
                    ErrorKind.NO_PERMISSION,
                    ErrorKind.UNKNOWN_BIZ_TYPE,
                    ErrorKind.CLOCK_SKEWED,
                    ErrorKind.WRONG_API);

    /** Errors that may disappear. If the call was not charged, a later run sends the row again. */
    private static final Set<ErrorKind> RETRY_IN_LATER_RUN =
            EnumSet.of(ErrorKind.THROTTLED, ErrorKind.TOO_FREQUENT, ErrorKind.SERVICE_FAILED);

    /** Returns the outcome for a verdict. */
    static RowOutcome of(VerifyResult result) {
        Outcome outcome = result.outcome();
        State state = State.valueOf(Verdict.name(outcome).toUpperCase(Locale.ROOT));
        String reason =
                outcome instanceof Outcome.Unrecognized
                        ? "status " + result.status().value()
                        : Verdict.reason(outcome);
        return new RowOutcome(state, reason, "", result.requestId());
    }

    /** Returns the outcome for an exception that verifyMaterial threw. */
    static RowOutcome of(CloudAuthException e) {
        if (e instanceof OutcomeUnknownException unknown) {
            RowOutcome cause = of(unknown.failure());
            return new RowOutcome(State.UNKNOWN, cause.reason(), cause.code(), cause.requestId());
        }
        if (e instanceof InvalidRequestException invalid) {
            String rules =
                    invalid.violations().stream()
                            .map(violation -> violation.field() + ":" + violation.rule().name())
                            .collect(Collectors.joining(" "));
            // the network share with the images may be unavailable only for some time
            boolean retryLater =
                    !invalid.violations().isEmpty()
                            && invalid.violations().stream()
                                    .allMatch(
                                            violation -> violation.rule() == Rule.IMAGE_UNREADABLE);
            return new RowOutcome(retryLater ? State.WITHDRAWN : State.INVALID, rules, "", "");
        }
        if (e instanceof ServiceException error) {
            boolean retryLater =
                    AFFECTS_EVERY_ROW.contains(error.kind())
                            || RETRY_IN_LATER_RUN.contains(error.kind())
                            || error.isRetryable();
            State state =
                    error.mayHaveBeenCharged()
                            ? State.UNKNOWN
                            : retryLater ? State.WITHDRAWN : State.REFUSED;
            return new RowOutcome(
                    state, error.kind().name(), error.code().value(), error.requestId().orElse(""));
        }
        String reason =
                e instanceof TransportException transport
                        ? transport.phase() + (transport.isTimeout() ? " timeout" : "")
                        : e instanceof CredentialsException
                                ? "CREDENTIALS"
                                : e instanceof CallCancelledException cancelled
                                        ? cancelled.reason().name()
                                        : e.getClass().getSimpleName();
        return new RowOutcome(State.WITHDRAWN, reason, "", "");
    }

    /** Returns whether every other row would get the same error. */
    static boolean affectsEveryRow(CloudAuthException e) {
        return e instanceof CredentialsException
                || (e instanceof ServiceException error
                        && AFFECTS_EVERY_ROW.contains(error.kind()));
    }
}
