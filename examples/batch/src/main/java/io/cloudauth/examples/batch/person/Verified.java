package io.cloudauth.examples.batch.person;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.SubmissionOutcome.Next;
import io.cloudauth.submission.SubmissionState;

/**
 * What became of one person's submission. It contains nothing of the person.
 *
 * @param personId the key of the person's row
 * @param outcome the outcome, as the client classifies it
 */
public record Verified(long personId, SubmissionOutcome outcome) {

    /** Returns the state of the row. */
    public RowState state() {
        return switch (outcome.next()) {
            case LATER, STOP -> RowState.NOT_SENT;
            case SETTLE -> RowState.UNKNOWN;
            case FINISHED ->
                    outcome.state() == SubmissionState.NOT_SENT
                            ? RowState.REFUSED
                            : RowState.valueOf(outcome.state().name());
        };
    }

    /** Returns whether every other person would get the same error. */
    public boolean concernsEveryone() {
        return outcome.next() == Next.STOP;
    }

    /** Returns whether the submission log refused it because of an earlier submission. */
    public boolean isOfEarlierSubmission() {
        return outcome.reason().equals(SubmissionOutcome.SUBMITTED_BEFORE);
    }
}
