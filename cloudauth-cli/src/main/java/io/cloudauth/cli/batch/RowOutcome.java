package io.cloudauth.cli.batch;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.cli.output.Verdict;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import java.util.Locale;

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
        SubmissionOutcome outcome = SubmissionOutcome.of(e);
        State state =
                switch (outcome.next()) {
                    case LATER, STOP -> State.WITHDRAWN;
                    case SETTLE -> isNotCharged(e) ? State.REFUSED : State.UNKNOWN;
                    case FINISHED ->
                            e instanceof InvalidRequestException ? State.INVALID : State.REFUSED;
                };
        return new RowOutcome(state, outcome.reason(), outcome.code(), outcome.requestId());
    }

    /** Returns whether the service refused the row because an earlier submission is final. */
    private static boolean isNotCharged(CloudAuthException e) {
        return e instanceof ServiceException error && !error.mayHaveBeenCharged();
    }

    /** Returns whether every other row would get the same error. */
    static boolean affectsEveryRow(CloudAuthException e) {
        return SubmissionOutcome.of(e).next() == SubmissionOutcome.Next.STOP;
    }
}
