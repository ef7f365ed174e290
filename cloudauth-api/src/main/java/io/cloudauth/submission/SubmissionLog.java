package io.cloudauth.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A log of billed requests. The client records each submission before it sends the request. So no
 * submission is sent and charged twice: not by another thread, not by another process, and not by
 * the same process after a crash.
 *
 * <pre>{@code
 * SubmissionLog log = SubmissionLogs.jdbc(dataSource);
 * CloudAuthClient client = CloudAuth.builder().submissionLog(log).build();
 *
 * for (Submission open : log.unsettled(Duration.ofMinutes(5))) {
 *     // query its result, or check the records in the console; then
 *     log.settle(open.key(), SubmissionState.PASSED);
 * }
 * }</pre>
 *
 * <p>The client calls {@link #begin}, {@link #sending} and {@link #end}. Applications call the
 * other methods. All attempts of one call are one submission, and the upload of its pictures is
 * part of it.
 *
 * <p>If the client cannot record a submission, it does not send it. If the client cannot record an
 * outcome, the caller still gets the result. The entry then blocks its key, and the log reports
 * {@link SubmissionState#UNKNOWN} once the lease has expired.
 *
 * <p>The client runs a log on the caller's thread. If the log stalls, it blocks the caller beyond
 * the total timeout. {@code SubmissionLogs.offload} of cloudauth-core runs a log on separate
 * threads; the logs of this library that write to a database do so by default.
 *
 * <table>
 * <caption>The final state of a submission</caption>
 * <tr><th>The call ends with</th><th>State in the log</th></tr>
 * <tr><td>{@code InvalidRequestException} before the submission was recorded, a future that was
 *     cancelled before its call started, or a call of a closed client</td><td>no entry</td></tr>
 * <tr><td>a failed upload of a picture, for any reason</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code Outcome.Passed}, {@code FaceOutcome.Passed}, or a comparison or a liveness check
 *     that passed</td><td>PASSED</td></tr>
 * <tr><td>{@code Outcome.Rejected}, {@code FaceOutcome.Rejected}, or a comparison or a liveness
 *     check that did not pass</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.NotSubmitted}: a result that did not pass and is not
 *     charged</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Inconclusive}, {@code FaceOutcome.Inconclusive}: a result that did not pass, and the end user must try
 *     again; whether it is charged is not documented by the vendor</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Unrecognized}, {@code FaceOutcome.Unrecognized}: a status that is not documented by the vendor; a manual
 *     review may still be in progress</td><td>UNKNOWN</td></tr>
 * <tr><td>{@code ServiceException} 3101, 3102 or 3103: name and number do not match, no such
 *     person, or an invalid number</td><td>REJECTED</td></tr>
 * <tr><td>{@code ServiceException} 3104: the verification has passed already or is in review,
 *     through a submission that is not in this log</td><td>UNKNOWN</td></tr>
 * <tr><td>any other {@code ServiceException}: the service refused the request before processing,
 *     for example because of throttling, a missing permission or an invalid
 *     parameter</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CredentialsException}</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code TransportException}: the request did not arrive, or a proxy refused
 *     it</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CallCancelledException}: the call was interrupted or cancelled, or the client was
 *     closed, before the request was sent</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code OutcomeUnknownException}, for example after an error code that is not documented
 *     by the vendor, or after an interrupt, a cancelled future or {@code close()} once the request
 *     was sent; and any unexpected exception</td><td>UNKNOWN</td></tr>
 * <tr><td>a result that arrived after its future was cancelled</td><td>the state for that
 *     result</td></tr>
 * <tr><td>a failure of the log, or a new owner of the entry, just before the request is
 *     sent</td><td>NOT_SENT</td></tr>
 * <tr><td>the end of the process before the request was sent</td><td>IN_PROGRESS; NOT_SENT once
 *     the lease has expired</td></tr>
 * <tr><td>the end of the process after that</td><td>SENDING; UNKNOWN once the lease has
 *     expired</td></tr>
 * </table>
 *
 * <p>{@link io.cloudauth.CloudAuthClient#close() Closing a client} waits at most 5 seconds until
 * the submissions in progress have recorded their outcomes. So close the client first, and then the
 * database of the log.
 *
 * <p>An implementation must be safe for use by multiple threads, and by all clients that submit the
 * same keys. It reports a failure by an unchecked exception. The client shows and logs the message
 * of a {@link io.cloudauth.error.SubmissionLogException}. Of any other exception and of causes, it
 * shows only class and stack trace.
 *
 * <p>An implementation must not store names, ID numbers, links, or hashes of ID numbers. A hash
 * does not protect an ID number, because there are few enough numbers to try them all.
 */
public interface SubmissionLog {

    /**
     * Records a submission that is about to be sent, as {@link SubmissionState#IN_PROGRESS}. This
     * is one atomic step across all threads and processes. When this method returns, the entry is
     * durable. It is not part of a transaction of the caller, because a rollback would remove it.
     *
     * @param key the key of the submission
     * @param lease how long the owner may take to send it; longer than any call takes
     * @return the entry, with a new owner
     * @throws io.cloudauth.error.SubmissionRefusedException if the key has a submission that does
     *     not {@linkplain SubmissionState#permitsAnother() permit another}
     * @throws RuntimeException if the entry could not be written
     */
    Submission begin(SubmissionKey key, Duration lease);

    /**
     * Records that a submission is being sent. The client calls this method before the first byte
     * of every attempt, and sends nothing if it returns {@code false} or throws.
     *
     * <p>In one atomic step, it changes an entry from {@link SubmissionState#IN_PROGRESS} or {@link
     * SubmissionState#SENDING} to {@link SubmissionState#SENDING}, if the owner is still the same
     * and the lease has not expired.
     *
     * <p>The default implementation records {@link SubmissionState#UNKNOWN} through {@link #end}.
     * That is safe for a log that cannot store {@link SubmissionState#SENDING}; but such a log
     * reports a submission in progress as unknown.
     *
     * @param begun the entry that {@link #begin} returned
     * @return whether the entry is now {@link SubmissionState#SENDING}
     * @throws RuntimeException if the entry could not be written
     */
    default boolean sending(Submission begun) {
        end(begun, SubmissionState.UNKNOWN);
        return true;
    }

    /**
     * Records the outcome of a submission. If an operator has settled the entry in the meantime, it
     * does not change, unless the outcome is {@link SubmissionState#PASSED}. A later submission of
     * the same key never changes.
     *
     * @param begun the entry that {@link #begin} returned, with the {@linkplain
     *     Submission#reference() reference} that the response contained; the entry keeps it
     * @param state any state except {@link SubmissionState#IN_PROGRESS} and {@link
     *     SubmissionState#SENDING}
     * @throws RuntimeException if the entry could not be written
     */
    void end(Submission begun, SubmissionState state);

    /**
     * Returns the last submission of a key.
     *
     * @param key the key
     * @return the submission with its {@linkplain Submission#asOf effective state}; empty if the
     *     log has none
     * @throws RuntimeException if the log could not be read
     */
    Optional<Submission> find(SubmissionKey key);

    /**
     * Returns the submissions that an operator must settle: those whose {@linkplain Submission#asOf
     * effective state} is {@link SubmissionState#UNKNOWN}, oldest first. If there are very many, an
     * implementation may omit the newest. It returns them once older ones are settled.
     *
     * @param olderThan the minimum time since they were recorded; zero for all
     * @return the submissions
     * @throws RuntimeException if the log could not be read
     */
    List<Submission> unsettled(Duration olderThan);

    /**
     * Settles a submission whose {@linkplain Submission#asOf effective state} is {@link
     * SubmissionState#UNKNOWN}. Call it when an operator or a result of the service has shown the
     * outcome. {@link SubmissionState#REJECTED} and {@link SubmissionState#NOT_SENT} permit another
     * submission: use them only if this one certainly did not pass.
     *
     * <p>If the state is unknown only because the lease has expired, the owner may still be
     * sending, because its clock may be slow. Therefore these two states settle it only some time
     * after the lease: 5 minutes in the logs of this library. {@link SubmissionState#PASSED}
     * settles it at once.
     *
     * @param key the key
     * @param outcome {@link SubmissionState#PASSED}, {@link SubmissionState#REJECTED} or {@link
     *     SubmissionState#NOT_SENT}
     * @return whether this call settled it; {@code false} if there is no such submission, if it is
     *     or may be in progress, or if it is settled already
     * @throws IllegalArgumentException if the outcome is another state
     * @throws RuntimeException if the entry could not be read or written
     */
    boolean settle(SubmissionKey key, SubmissionState outcome);
}
