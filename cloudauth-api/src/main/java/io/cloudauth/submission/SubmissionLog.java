package io.cloudauth.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A record of billed requests, each written before its request is sent. It keeps one submission
 * from being sent and charged a second time by another thread, another process, or the same process
 * after a crash.
 *
 * <pre>{@code
 * SubmissionLog log = SubmissionLogs.jdbc(dataSource);
 * CloudAuthClient client = CloudAuth.builder().submissionLog(log).build();
 *
 * for (Submission open : log.unsettled(Duration.ofMinutes(5))) {
 *     // ask for the result, or look into the console's records; then
 *     log.settle(open.key(), SubmissionState.PASSED);
 * }
 * }</pre>
 *
 * <p>The client calls {@link #begin}, {@link #sending} and {@link #end}. Applications call the
 * other methods. If the client cannot record a submission, it does not send it. If the client
 * cannot record an outcome, the caller still gets the result; the entry then blocks its key, and
 * reads {@link SubmissionState#UNKNOWN} once its lease expires. All attempts of one call are one
 * submission, and so is the upload of its pictures.
 *
 * <p>The client runs a log on the caller's thread: a log that stalls then holds the caller past its
 * deadline. {@code SubmissionLogs.offload} of cloudauth-core runs a log on threads of its own; the
 * logs of this library that write to a database do so by themselves.
 *
 * <table>
 * <caption>The final state of a submission</caption>
 * <tr><th>the call ends with</th><th>the log has</th></tr>
 * <tr><td>{@code InvalidRequestException} before the submission was recorded, a future cancelled
 *     before its call started, a call of a client that was closed before</td><td>no entry</td></tr>
 * <tr><td>a failed upload of a picture, for any reason</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code Outcome.Passed}</td><td>PASSED</td></tr>
 * <tr><td>{@code Outcome.Rejected}</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.NotSubmitted}: a result that did not pass and is not
 *     charged</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Inconclusive}: a result that did not pass, and the end user shall try
 *     again; whether it is charged is not documented by the vendor</td><td>REJECTED</td></tr>
 * <tr><td>{@code Outcome.Unrecognized}: a status that is not documented by the vendor; a manual
 *     review may still be in progress</td><td>UNKNOWN</td></tr>
 * <tr><td>{@code ServiceException} 3101, 3102, 3103: name and number do not match, no such person,
 *     number not valid</td><td>REJECTED</td></tr>
 * <tr><td>{@code ServiceException} 3104: it has passed already or is in review, by a submission
 *     that this log does not know</td><td>UNKNOWN</td></tr>
 * <tr><td>any other {@code ServiceException}: refused before processing, such as throttled, not
 *     permitted, an invalid parameter</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CredentialsException}</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code TransportException}: nothing arrived, or a proxy refused
 *     it</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code CallCancelledException}: interrupted, cancelled or closed before it was
 *     sent</td><td>NOT_SENT</td></tr>
 * <tr><td>{@code OutcomeUnknownException}, such as by an error code that the vendor does not
 *     document, by an interrupt, a cancelled future or {@code close()} after it was sent, and
 *     anything unforeseen</td><td>UNKNOWN</td></tr>
 * <tr><td>a result that arrived after its future was cancelled</td><td>as that result</td></tr>
 * <tr><td>the log fails, or another owner has the entry, just before the request is
 *     sent</td><td>NOT_SENT</td></tr>
 * <tr><td>the end of the process before it was sent</td><td>IN_PROGRESS, and NOT_SENT once the lease
 *     has expired</td></tr>
 * <tr><td>the end of the process after that</td><td>SENDING, and UNKNOWN once the lease has
 *     expired</td></tr>
 * </table>
 *
 * <p>{@link io.cloudauth.CloudAuthClient#close() Closing a client} waits at most 5 seconds until
 * the submissions in progress have recorded their outcomes. So close the client first, and then
 * what the log writes to.
 *
 * <p>An implementation is safe to share between threads, and between all clients that submit the
 * same keys. It fails with an unchecked exception. The message of a {@link
 * io.cloudauth.error.SubmissionLogException} is shown and logged; of any other exception, and of
 * causes, only the class and the stack trace are. It keeps no name, no ID number, no link, and no
 * hash of an ID number: there are few enough to try them all.
 */
public interface SubmissionLog {

    /**
     * Records a submission that is about to be sent, as {@link SubmissionState#IN_PROGRESS}, in one
     * atomic step over all threads and processes. It is durable once this returns: it is not part
     * of a transaction of the caller, whose rollback would undo it.
     *
     * @param key what is submitted
     * @param lease how long its owner may take; longer than any call takes
     * @return the entry, with an owner of its own
     * @throws io.cloudauth.error.SubmissionRefusedException if the key has a submission that does
     *     not {@linkplain SubmissionState#permitsAnother() permit another}
     */
    Submission begin(SubmissionKey key, Duration lease);

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
     * Records the outcome of a submission. If an operator has settled the entry meanwhile, it stays
     * settled, unless the outcome is {@link SubmissionState#PASSED}. A later submission of the same
     * key always stays.
     *
     * @param begun what {@link #begin} returned
     * @param state anything but {@link SubmissionState#IN_PROGRESS} and {@link
     *     SubmissionState#SENDING}
     * @throws RuntimeException if it was not written, for whatever reason
     */
    void end(Submission begun, SubmissionState state);

    /**
     * Returns the last submission of a key.
     *
     * @param key the key
     * @return the submission as it reads now; empty if the log has none
     */
    Optional<Submission> find(SubmissionKey key);

    /**
     * Returns the submissions that an operator must settle: those that read {@link
     * SubmissionState#UNKNOWN}, oldest first. An implementation may leave out the newest of very
     * many; they come up once older ones are settled.
     *
     * @param olderThan how long ago they were recorded at least; zero for all
     * @return the submissions
     */
    List<Submission> unsettled(Duration olderThan);

    /**
     * Settles a submission that reads {@link SubmissionState#UNKNOWN}, once an operator or a result
     * of the service has shown its outcome. {@link SubmissionState#REJECTED} and {@link
     * SubmissionState#NOT_SENT} permit another submission: use them only if the first certainly did
     * not pass.
     *
     * <p>If an entry reads unknown only because its lease has expired, its owner may still be
     * sending, by a clock that is behind. So those two settle it only some time after the lease, 5
     * minutes in the logs of this library; {@link SubmissionState#PASSED} settles it at once.
     *
     * @param key the key
     * @param outcome {@link SubmissionState#PASSED}, {@link SubmissionState#REJECTED} or {@link
     *     SubmissionState#NOT_SENT}
     * @return whether this call settled it: {@code false} if there is no such submission, if it is
     *     or may be in progress, or if it is settled already
     * @throws IllegalArgumentException if the outcome is another state
     */
    boolean settle(SubmissionKey key, SubmissionState outcome);
}
