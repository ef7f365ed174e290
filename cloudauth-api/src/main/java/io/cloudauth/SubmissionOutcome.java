package io.cloudauth;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.SubCode;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The classification of how a submission ended: its state, and what to do next. The client records
 * this state in its {@link SubmissionLog}. Use it where a job or a queue submits many persons:
 *
 * <pre>{@code
 * SubmissionOutcome outcome;
 * try {
 *     outcome = SubmissionOutcome.of(client.verifyMaterial(request));
 * } catch (CloudAuthException e) {
 *     outcome = SubmissionOutcome.of(e);
 * }
 * switch (outcome.next()) {
 *     case FINISHED, SETTLE -> store(outcome);    // never submit this one again
 *     case LATER -> leaveOpen(outcome);           // a later run submits it
 *     case STOP -> stopJob(outcome);              // every other submission would fail in the same way
 * }
 * }</pre>
 *
 * <p>It contains no personal data. Immutable and safe for use by multiple threads.
 *
 * @param state the state of the submission
 * @param next what to do next
 * @param reason why, such as {@code FACE_NOT_MATCHED}, {@code THROTTLED} or {@code
 *     idCardNumber:CHECK_DIGIT}; empty if it passed
 * @param code the service's code: an error code, or the SubCode of a verdict; empty if there is
 *     none
 * @param requestId the request ID of the response; empty if there is none
 */
public record SubmissionOutcome(
        SubmissionState state, Next next, String reason, String code, String requestId) {

    /** The reason of a submission that the log refused because of an earlier one. */
    public static final String SUBMITTED_BEFORE = "SUBMITTED_BEFORE";

    /** What to do after a submission. */
    public enum Next {
        /** Its outcome is final. Do not submit it again. */
        FINISHED,
        /** Its outcome is unknown, and it may have been charged. An operator must settle it. */
        SETTLE,
        /** It was not sent, or it is in progress elsewhere. A later run may submit it. */
        LATER,
        /**
         * It was not sent, and every other submission would fail in the same way, for example
         * because the AccessKey is rejected. Stop until an operator has corrected the cause.
         */
        STOP
    }

    /**
     * Creates the outcome.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public SubmissionOutcome {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns the outcome for a result of verifyMaterial. A status that is not documented by the
     * vendor is {@link SubmissionState#UNKNOWN}, because a manual review may be in progress.
     *
     * @param result the result
     * @return the outcome
     */
    public static SubmissionOutcome of(VerifyResult result) {
        Outcome outcome = result.outcome();
        String requestId = result.requestId();
        if (outcome instanceof Outcome.Passed) {
            return ended(SubmissionState.PASSED, "", "", requestId);
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return ended(SubmissionState.REJECTED, rejected.reason().name(), "", requestId);
        }
        if (outcome instanceof Outcome.NotSubmitted) {
            return ended(SubmissionState.REJECTED, "NOT_SUBMITTED", "", requestId);
        }
        return outcome instanceof Outcome.Inconclusive
                ? ended(SubmissionState.REJECTED, "INCONCLUSIVE", "", requestId)
                : ended(
                        SubmissionState.UNKNOWN,
                        "STATUS_" + result.status().value(),
                        "",
                        requestId);
    }

    /**
     * Returns the outcome for a result of contrastFaceVerify.
     *
     * @param result the result
     * @return the outcome; {@link SubmissionState#UNKNOWN} if the result is neither a pass nor a
     *     documented rejection
     */
    public static SubmissionOutcome of(FaceVerifyResult result) {
        return of(
                result.outcome(),
                result.subCode().map(SubCode::value).orElse(""),
                result.requestId());
    }

    /**
     * Returns the outcome for a result of livenessFaceVerify.
     *
     * @param result the result
     * @return the outcome; {@link SubmissionState#UNKNOWN} if the result is neither a pass nor a
     *     documented rejection
     */
    public static SubmissionOutcome of(LivenessResult result) {
        return of(
                FaceOutcome.of(result.isPassed() ? "T" : "F", result.subCode().orElse(null)),
                result.subCode().map(SubCode::value).orElse(""),
                result.requestId());
    }

    /**
     * Returns the outcome for a result of compareFaceVerify.
     *
     * @param result the result
     * @return the outcome
     */
    public static SubmissionOutcome of(FaceComparison result) {
        return result.isPassed()
                ? ended(SubmissionState.PASSED, "", "", result.requestId())
                : ended(SubmissionState.REJECTED, "NOT_SIMILAR", "", result.requestId());
    }

    private static SubmissionOutcome of(FaceOutcome outcome, String subCode, String requestId) {
        if (outcome instanceof FaceOutcome.Passed) {
            return ended(SubmissionState.PASSED, "", subCode, requestId);
        }
        if (outcome instanceof FaceOutcome.Rejected rejected) {
            return ended(SubmissionState.REJECTED, rejected.reason().name(), subCode, requestId);
        }
        if (outcome instanceof FaceOutcome.Inconclusive) {
            return ended(SubmissionState.REJECTED, "INCONCLUSIVE", subCode, requestId);
        }
        String reason =
                outcome instanceof FaceOutcome.NotFinished ? "NOT_FINISHED" : "UNRECOGNIZED";
        return ended(SubmissionState.UNKNOWN, reason, subCode, requestId);
    }

    /**
     * Returns the outcome for an exception of a submission. For a {@link
     * SubmissionRefusedException}, it is the outcome of the earlier submission as far as the log
     * knows it.
     *
     * @param failure the exception
     * @return the outcome; {@link SubmissionState#UNKNOWN} for an exception that does not show what
     *     became of the request
     */
    public static SubmissionOutcome of(CloudAuthException failure) {
        if (failure instanceof ServiceException error) {
            return of(error);
        }
        if (failure instanceof OutcomeUnknownException unknown) {
            SubmissionOutcome cause = of(unknown.failure());
            return ended(SubmissionState.UNKNOWN, cause.reason(), cause.code(), cause.requestId());
        }
        if (failure instanceof InvalidRequestException invalid) {
            return of(invalid);
        }
        if (failure instanceof SubmissionRefusedException refused) {
            return earlier(refused.submission().state());
        }
        if (failure instanceof CredentialsException) {
            return notSent(Next.STOP, "CREDENTIALS");
        }
        // if the request may have been processed, these are causes of an OutcomeUnknownException
        if (failure instanceof TransportException transport) {
            return notSent(
                    Next.LATER, transport.phase() + (transport.isTimeout() ? "_TIMEOUT" : ""));
        }
        if (failure instanceof CallCancelledException cancelled) {
            return notSent(Next.LATER, cancelled.reason().name());
        }
        return failure instanceof SubmissionLogException
                ? notSent(Next.LATER, "SUBMISSION_LOG")
                : ended(SubmissionState.UNKNOWN, failure.getClass().getSimpleName(), "", "");
    }

    private static SubmissionOutcome of(ServiceException error) {
        SubmissionState state =
                error.mayHaveBeenCharged()
                        ? SubmissionState.UNKNOWN
                        : ErrorOutcomes.state(error.kind());
        Next next =
                state == SubmissionState.NOT_SENT && error.isRetryable()
                        ? Next.LATER
                        : ErrorOutcomes.next(state, error.kind());
        return new SubmissionOutcome(
                state,
                next,
                error.kind().name(),
                error.code().value(),
                error.requestId().orElse(""));
    }

    /** A network share with the pictures may be unavailable only for some time. */
    private static SubmissionOutcome of(InvalidRequestException invalid) {
        String rules =
                invalid.violations().stream()
                        .map(violation -> violation.field() + ":" + violation.rule().name())
                        .collect(Collectors.joining(" "));
        boolean later =
                !invalid.violations().isEmpty()
                        && invalid.violations().stream()
                                .allMatch(violation -> violation.rule() == Rule.IMAGE_UNREADABLE);
        return notSent(later ? Next.LATER : Next.FINISHED, rules);
    }

    private static SubmissionOutcome earlier(SubmissionState state) {
        Next next =
                switch (state) {
                    case PASSED, REJECTED -> Next.FINISHED;
                    case UNKNOWN -> Next.SETTLE;
                    case IN_PROGRESS, SENDING, NOT_SENT -> Next.LATER;
                };
        return new SubmissionOutcome(state, next, SUBMITTED_BEFORE, "", "");
    }

    private static SubmissionOutcome notSent(Next next, String reason) {
        return new SubmissionOutcome(SubmissionState.NOT_SENT, next, reason, "", "");
    }

    private static SubmissionOutcome ended(
            SubmissionState state, String reason, String code, String requestId) {
        Next next = state == SubmissionState.UNKNOWN ? Next.SETTLE : Next.FINISHED;
        return new SubmissionOutcome(state, next, reason, code, requestId);
    }
}
