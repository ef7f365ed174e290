package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A fetch of credentials in progress. One daemon thread fetches, and any number of threads wait,
 * each no longer than its own deadline. Safe to share between threads.
 */
final class PendingFetch {
    /** How often a waiting thread checks whether its client was closed. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Credentials credentials;
    private volatile @Nullable CredentialsException failure;

    /** Starts a daemon thread that ends with its work. No thread exists between two fetches. */
    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cloudauth-credentials");
        thread.setDaemon(true);
        thread.start();
    }

    void succeed(Credentials fetched) {
        credentials = fetched;
        done.countDown();
    }

    void fail(CredentialsException reason) {
        failure = reason;
        done.countDown();
    }

    /**
     * Waits for the credentials.
     *
     * @param source the source's name for messages
     * @param closed a latch that opens when the client closes
     * @throws AttemptFailure if the client was closed, or if the thread was interrupted; its
     *     interrupt flag is then set again
     * @throws CredentialsException if there are no credentials, or if the deadline passes
     */
    Credentials await(String source, Deadline deadline, CountDownLatch closed, Time time)
            throws AttemptFailure {
        try {
            while (!time.await(deadline.atMost(POLL_INTERVAL), done)) {
                if (closed.getCount() == 0) {
                    throw new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
                }
                if (deadline.hasPassed()) {
                    throw retryable(source, "returned no credentials within the call's time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptFailure(Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
        }
        Credentials fetched = credentials;
        if (fetched != null) {
            return fetched;
        }
        CredentialsException reason = failure;
        throw reason == null
                ? new IllegalStateException("the fetch ended without a result")
                : copy(reason);
    }

    /** Returns a retryable exception, for a reason that may be temporary. */
    static CredentialsException retryable(String source, String reason) {
        return CredentialsException.builder().tried(source, reason).retryable(true).build();
    }

    /** Returns a copy. Each thread throws its own exception, because a caller may modify it. */
    static CredentialsException copy(CredentialsException reason) {
        return CredentialsException.builder()
                .tried(reason.tried())
                .retryable(reason.isRetryable())
                .cause(reason.getCause())
                .build();
    }
}
