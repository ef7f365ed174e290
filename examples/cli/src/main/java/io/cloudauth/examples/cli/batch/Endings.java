package io.cloudauth.examples.cli.batch;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.examples.cli.output.Verdict;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a call ended, in the words of the file of results.
 *
 * @param state what becomes of the row
 * @param reason why, by a name; may be empty
 * @param code the service's error code; may be empty
 * @param requestId the service's number for the request; may be empty
 */
record Endings(State state, String reason, String code, String requestId) {

    /** What would meet every other row as well: the run ends, and the row stays to be sent. */
    private static final Set<ErrorKind> OF_EVERY_ROW =
            EnumSet.of(
                    ErrorKind.ACCESS_KEY_REJECTED,
                    ErrorKind.SIGNATURE_REJECTED,
                    ErrorKind.SECURITY_TOKEN_ENDED,
                    ErrorKind.NO_PERMISSION,
                    ErrorKind.UNKNOWN_BIZ_TYPE,
                    ErrorKind.CLOCK_SKEWED,
                    ErrorKind.WRONG_API);

    /** Where it was not charged, as when a picture could not be uploaded, it may go well later. */
    private static final Set<ErrorKind> LATER =
            EnumSet.of(ErrorKind.THROTTLED, ErrorKind.TOO_FREQUENT, ErrorKind.SERVICE_FAILED);

    /** A verdict. */
    static Endings of(VerifyResult result) {
        Outcome outcome = result.outcome();
        State state = State.valueOf(Verdict.name(outcome).toUpperCase(Locale.ROOT));
        String reason =
                outcome instanceof Outcome.Unrecognized
                        ? "status " + result.status().value()
                        : Verdict.reason(outcome);
        return new Endings(state, reason, "", result.requestId());
    }

    /** What verifyMaterial threw. */
    static Endings of(CloudAuthException e) {
        if (e instanceof OutcomeUnknownException unknown) {
            Endings known = of(unknown.failure());
            return new Endings(State.UNKNOWN, known.reason(), known.code(), known.requestId());
        }
        if (e instanceof InvalidRequestException invalid) {
            String rules =
                    invalid.violations().stream()
                            .map(violation -> violation.field() + ":" + violation.rule().name())
                            .collect(Collectors.joining(" "));
            // the share that holds the pictures may only be away
            boolean later =
                    !invalid.violations().isEmpty()
                            && invalid.violations().stream()
                                    .allMatch(one -> one.rule() == Rule.IMAGE_UNREADABLE);
            return new Endings(later ? State.WITHDRAWN : State.INVALID, rules, "", "");
        }
        if (e instanceof ServiceException refusal) {
            boolean later =
                    OF_EVERY_ROW.contains(refusal.kind())
                            || LATER.contains(refusal.kind())
                            || refusal.isRetryable();
            State state =
                    refusal.mayHaveBeenCharged()
                            ? State.UNKNOWN
                            : later ? State.WITHDRAWN : State.REFUSED;
            return new Endings(
                    state,
                    refusal.kind().name(),
                    refusal.code().value(),
                    refusal.requestId().orElse(""));
        }
        String reason =
                e instanceof TransportException transport
                        ? transport.phase() + (transport.isTimeout() ? " timeout" : "")
                        : e instanceof CredentialsException
                                ? "CREDENTIALS"
                                : e instanceof CallCancelledException cancelled
                                        ? cancelled.reason().name()
                                        : e.getClass().getSimpleName();
        return new Endings(State.WITHDRAWN, reason, "", "");
    }

    /** Whether every other row would meet the same. */
    static boolean isOfEveryRow(CloudAuthException e) {
        return e instanceof CredentialsException
                || (e instanceof ServiceException refusal && OF_EVERY_ROW.contains(refusal.kind()));
    }
}
