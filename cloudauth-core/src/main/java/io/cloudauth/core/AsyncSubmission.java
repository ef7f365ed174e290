package io.cloudauth.core;

import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.submission.CallProgress;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.TransportException;
import io.cloudauth.submission.SubmissionKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One billed call of the asynchronous client. Its future completes before the call ends if the
 * caller cancels the future, the deadline of the call passes, or the client closes.
 *
 * @param client reports a result that arrives after the future has completed
 * @param operation the operation of the service that the call uses
 * @param key returns the key of the call in the submission log; null if it is not recorded
 * @param progress records whether the request was sent, whether the caller stopped waiting, and the
 *     result
 * @param submit makes the call and returns its result
 */
record AsyncSubmission<R>(
        Client client,
        Operation<?, R> operation,
        Supplier<@Nullable SubmissionKey> key,
        CallProgress<R> progress,
        Supplier<R> submit)
        implements AsyncCall.Task<R> {

    @Override
    public R run() {
        return submit.get();
    }

    @Override
    public void unclaimed() {
        client.unclaimed(operation, key.get());
    }

    @Override
    public @Nullable R known() {
        return progress.result();
    }

    @Override
    public Throwable failure(Supplier<? extends Throwable> unsent) {
        if (progress.leave()) {
            return unsent.get();
        }
        TransportException late =
                TransportException.builder(Phase.RECEIVE).timeout(true).attempts(1).build();
        return new OutcomeUnknownException(
                operation.family().errors(), operation.name(), key.get(), 1, late);
    }
}
