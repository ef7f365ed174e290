package io.cloudauth.submission;

import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the submissions of verifyMaterial are written down, each before it is sent, so that a
 * verification is not submitted and charged a second time by another thread, another process, or
 * the same one after a crash.
 *
 * <pre>{@code
 * SubmissionLog log = SubmissionLogs.jdbc(dataSource);
 * CloudAuthClient client = CloudAuth.builder().submissionLog(log).build();
 *
 * for (Submission open : log.unsettled(Duration.ofMinutes(5))) {
 *     // ask describeVerifyResult, or look into the console's records; then
 *     log.settle(open.bizType(), open.bizId(), SubmissionState.PASSED);
 * }
 * }</pre>
 *
 * <p>The client calls {@link #begin}, {@link #sending} and {@link #end}, an application the rest.
 * The client sends nothing that it could not record first. If it cannot record an outcome, the
 * caller still gets the verdict; the entry blocks its verification, and reads {@link
 * SubmissionState#UNKNOWN} once its lease expires. All attempts of one call are one submission, and
 * so is the upload of its pictures.
 *
 * <p>The client runs a log on the caller's thread: a log that stalls then holds the caller past its
 * deadline. {@code SubmissionLogs.offload} of cloudauth-core runs a log on threads of its own; the
 * logs of this library that write to a database do so by themselves.
 *
 * <table>
 * <caption>What a submission ends as</caption>
 * <tr><th>verifyMaterial ends with</th><th>the log says</th></tr>
 * <tr><td>{@code InvalidRequestException} before anything was begun, a future cancelled before its
 *     call began, a call of a client that was closed before</td><td>nothing: no entry</td></tr>
 * <tr><td>a failed upload of a picture, whatever the reason</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code Outcome.Passed}</td><td>PASSED</td></tr>
 * <tr><td>{@code Outcome.Rejected}</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.NotSubmitted}: the service answered, it was no pass, and it is not
 *     charged</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Inconclusive}: the service answered, it was no pass, and the person shall
 *     try again; whether it is charged is open</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Unrecognized}: in no document; it may mean that somebody is still looking
 *     at it</td><td>UNKNOWN</td></tr>
 * <tr><td>{@code ServiceException} 3101, 3102, 3103: name and number do not match, no such person,
 *     number not valid</td><td>REJECTED</td></tr>
 * <tr><td>{@code ServiceException} 3104: it has passed already or is in review, by a submission
 *     that this log does not know</td><td>UNKNOWN</td></tr>
 * <tr><td>any other {@code ServiceException}: refused unprocessed, such as throttled, not
 *     permitted, a bad parameter</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CredentialsException}</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code TransportException}: nothing arrived, or something on the way refused
 *     it</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CallCancelledException}: interrupted, cancelled or closed before it was
 *     sent</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code OutcomeUnknownException}, such as by an error code in no document, an interrupt, a cancelled future or {@code
 *     close()} after it was sent, and anything unforeseen</td><td>UNKNOWN</td></tr>
 * <tr><td>a verdict that came after its future had been cancelled</td><td>as that verdict</td></tr>
 * <tr><td>the log fails, or another owner has the entry, just before the request is
 *     sent</td><td>NOT_SENT</td></tr>
 * <tr><td>the end of the process before it was sent</td><td>IN_PROGRESS, and NOT_SENT once the lease
 *     has expired</td></tr>
 * <tr><td>the end of the process after that</td><td>SENDING, and UNKNOWN once the lease has
 *     expired</td></tr>
 * </table>
 *
 * <p>A client that {@linkplain io.cloudauth.CloudAuthClient#close() closes} waits, for 5 seconds at
 * most, until what it was submitting has ended its entries. So close the client first, and whatever
 * the log writes to after it.
 *
 * <p>An implementation is safe to share between threads, and between all clients that submit the
 * same verifications. It fails with an unchecked exception. The message of a {@link
 * io.cloudauth.error.SubmissionLogException} is shown and logged; of anything else that it throws,
 * and of causes, only the class and the stack trace are. It keeps no name, no number, no link, and
 * no hash of a number: there are few enough to try them all.
 */
public interface SubmissionLog {

    /**
     * Writes down a submission that is about to be made, as {@link SubmissionState#IN_PROGRESS}, in
     * one step that no other thread or process can come between. It lasts once this returns: it is
     * not part of a transaction of the caller's, whose end could undo it.
     *
     * @param lease how long its owner may take; longer than any call takes
     * @return what was written, with an owner of its own
     * @throws io.cloudauth.error.SubmissionRefusedException if there is one that does not
     *     {@linkplain SubmissionState#permitsAnother() permit another}
     */
    Submission begin(BizType bizType, BizId bizId, Duration lease);

    /**
     * Records that a submission is sent now: the client calls this before the first byte of every
     * attempt. In one step it moves an entry from {@link SubmissionState#IN_PROGRESS} or {@link
     * SubmissionState#SENDING} to {@link SubmissionState#SENDING}, if the owner is still the same
     * and the lease has not expired. The client sends nothing if this returns {@code false} or
     * throws.
     *
     * <p>The default records {@link SubmissionState#UNKNOWN} by {@link #end}. That is safe, and it
     * is all that a log without {@link SubmissionState#SENDING} can say; but the log then reports a
     * submission in progress as unknown.
     *
     * @param begun what {@link #begin} returned
     * @return whether the entry is {@link SubmissionState#SENDING} by this step
     * @throws RuntimeException if it was not written, for whatever reason
     */
    default boolean sending(Submission begun) {
        end(begun, SubmissionState.UNKNOWN);
        return true;
    }

    /**
     * Writes down what became of a submission. What a person has settled meanwhile stays, unless it
     * passed; and a later submission of the same verification stays in any case.
     *
     * @param begun what {@link #begin} returned
     * @param state anything but {@link SubmissionState#IN_PROGRESS} and {@link
     *     SubmissionState#SENDING}
     * @throws RuntimeException if it was not written, for whatever reason
     */
    void end(Submission begun, SubmissionState state);

    /** The last submission of a verification; empty where there is none, or none any more. */
    Optional<Submission> find(BizType bizType, BizId bizId);

    /**
     * What a person must settle: the submissions that read {@link SubmissionState#UNKNOWN}, oldest
     * first. An implementation may leave out the newest of very many; those that are left come up
     * once the older ones are settled.
     *
     * @param olderThan how long ago they were begun at least; zero for all
     */
    List<Submission> unsettled(Duration olderThan);

    /**
     * Settles a submission that reads {@link SubmissionState#UNKNOWN}, once a person, or the
     * service's own answer, has told what became of it. {@link SubmissionState#REJECTED} and {@link
     * SubmissionState#NOT_SENT} permit another submission: settle by them only what has certainly
     * not passed.
     *
     * <p>If an entry reads unknown only because its lease has expired, its owner may still be
     * sending, by a clock that is behind. So those two settle it only some time after the lease, 5
     * minutes in the logs of this library; {@link SubmissionState#PASSED} settles it at once.
     *
     * @param verdict {@link SubmissionState#PASSED}, {@link SubmissionState#REJECTED} or {@link
     *     SubmissionState#NOT_SENT}
     * @return whether it was settled by this: {@code false} if there is no such submission, it is
     *     still in progress or may be, or it is settled already
     * @throws IllegalArgumentException if the verdict is none
     */
    boolean settle(BizType bizType, BizId bizId, SubmissionState verdict);
}
