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
 * Credentials under way: somebody asks for them on a daemon thread, and any number of threads wait,
 * each no longer than its own deadline. Safe to share between threads.
 */
final class Flight {
    /** How often whoever waits looks whether the client has closed. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final CountDownLatch landed = new CountDownLatch(1);
    private volatile @Nullable Credentials credentials;
    private volatile @Nullable CredentialsException failure;

    /** Starts a daemon thread that ends with its work; nothing runs in between two flights. */
    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cloudauth-credentials");
        thread.setDaemon(true);
        thread.start();
    }

    void succeed(Credentials arrived) {
        credentials = arrived;
        landed.countDown();
    }

    void fail(CredentialsException reason) {
        failure = reason;
        landed.countDown();
    }

    /**
     * Waits for them.
     *
     * @param source its name for people
     * @param closed opens when the client closes
     * @throws AttemptFailure if the client closes, or if the thread is interrupted, which it is
     *     then again
     * @throws CredentialsException if there are none, or the deadline passes
     */
    Credentials await(String source, Deadline deadline, CountDownLatch closed, Time time)
            throws AttemptFailure {
        try {
            while (!time.await(deadline.atMost(GLANCE), landed)) {
                if (closed.getCount() == 0) {
                    throw new AttemptFailure(Fault.CLOSED_BEFORE_SENDING, (Throwable) null);
                }
                if (deadline.hasPassed()) {
                    throw notNow(source, "gave none within the call's time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AttemptFailure(Fault.INTERRUPTED_BEFORE_SENDING, (Throwable) null);
        }
        Credentials arrived = credentials;
        if (arrived != null) {
            return arrived;
        }
        CredentialsException reason = failure;
        throw reason == null ? new IllegalStateException("landed with nothing") : copy(reason);
    }

    /** A reason that may pass. */
    static CredentialsException notNow(String source, String reason) {
        return CredentialsException.builder().tried(source, reason).retryable(true).build();
    }

    /** Each thread throws an exception of its own: callers add to them. */
    static CredentialsException copy(CredentialsException reason) {
        return CredentialsException.builder()
                .tried(reason.tried())
                .retryable(reason.isRetryable())
                .cause(reason.getCause())
                .build();
    }
}
