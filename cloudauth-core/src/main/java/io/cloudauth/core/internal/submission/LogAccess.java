package io.cloudauth.core.internal.submission;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import io.cloudauth.core.internal.offload.AbandonedException;
import io.cloudauth.core.internal.offload.Waiting;
import io.cloudauth.core.internal.offload.Work;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access of calls to a submission log. It runs the log on the caller's thread, or on worker
 * threads if the log is an {@link OffloadedLog}. Safe to share between threads.
 */
final class LogAccess {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** How long a call still waits for the record of its outcome if it must end at once. */
    private static final Duration GRACE = Duration.ofMillis(150);

    private final SubmissionLog submissions;
    private final @Nullable OffloadedLog offloaded;

    LogAccess(SubmissionLog submissions) {
        this.offloaded = submissions instanceof OffloadedLog workers ? workers : null;
        this.submissions = offloaded == null ? submissions : offloaded.log();
    }

    /**
     * Records a submission before it is sent.
     *
     * @throws AbandonedException if the log does not respond in time; if the log records the
     *     submission later, a worker then also records that nothing was sent
     * @throws SubmissionRefusedException if an earlier submission does not permit another
     * @throws SubmissionLogException if the log fails
     */
    Submission begin(SubmissionKey key, Duration lease, Waiting waiting) throws AbandonedException {
        return call(
                key,
                () -> Objects.requireNonNull(submissions.begin(key, lease), "begun"),
                late -> record(late, SubmissionState.NOT_SENT),
                waiting);
    }

    /**
     * Records that a submission is sent now.
     *
     * @return whether the submission still belongs to its owner
     * @throws AbandonedException if the log does not respond in time
     * @throws SubmissionLogException if the log fails
     */
    boolean sending(Submission begun, Waiting waiting) throws AbandonedException {
        return call(begun.key(), () -> submissions.sending(begun), late -> {}, waiting);
    }

    /**
     * Records the outcome of a submission. Throws nothing, because the caller must get its result.
     * If the caller must not wait any longer, a worker records the outcome later.
     *
     * @param recorded runs afterwards, on the caller's thread or on a worker
     */
    void end(Submission begun, SubmissionState state, Waiting waiting, Runnable recorded) {
        boolean interrupted = Thread.interrupted(); // otherwise a database driver would fail
        Runnable ending =
                () -> {
                    try {
                        record(begun, state);
                    } finally {
                        recorded.run();
                    }
                };
        try {
            if (offloaded == null) {
                ending.run();
                return;
            }
            Duration left = waiting.deadline().remaining();
            boolean hurried = interrupted || left.compareTo(GRACE) < 0;
            if (!offloaded.workers().finish(ending, hurried ? GRACE : left, GRACE, waiting)) {
                log.warn(
                        "the submission log did not record in time that {} ended as {}; until it"
                                + " does, another submission with this key is refused",
                        begun.key(),
                        state);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T call(SubmissionKey key, Work<T> step, Consumer<T> late, Waiting waiting)
            throws AbandonedException {
        try {
            return offloaded == null
                    ? onCallerThread(step)
                    : onWorker(step, late, offloaded, waiting);
        } catch (ExecutionException e) {
            Throwable failure = Objects.requireNonNull(e.getCause());
            if (failure instanceof SubmissionRefusedException forbidden) {
                throw new SubmissionRefusedException(forbidden.submission()); // without its cause
            }
            throw SubmissionLogException.nothingSent(
                    key, describe(failure), ExceptionSanitizer.of(failure));
        }
    }

    /**
     * Runs a step on the caller's thread, with the interrupt flag cleared. Otherwise the database
     * driver and the connection pool would fail.
     */
    private static <T> T onCallerThread(Work<T> step) throws ExecutionException {
        boolean interrupted = Thread.interrupted();
        try {
            return step.run();
        } catch (Throwable e) { // includes checked exceptions that Kotlin code does not declare
            throw new ExecutionException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T onWorker(
            Work<T> step, Consumer<T> late, OffloadedLog offloaded, Waiting waiting)
            throws ExecutionException, AbandonedException {
        Work<T> work =
                new Work<>() {
                    @Override
                    public T run() throws Exception {
                        return step.run();
                    }

                    @Override
                    public void abort(Thread worker) {
                        offloaded.abort(worker);
                    }

                    @Override
                    public void late(T result) {
                        late.accept(result);
                    }
                };
        return Objects.requireNonNull(offloaded.workers().call(work, waiting));
    }

    private void record(Submission begun, SubmissionState state) {
        Throwable failure = tryRecord(begun, state);
        if (failure != null && Thread.interrupted()) {
            failure = tryRecord(begun, state); // again, without the interrupt
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            log.warn(
                    "the submission log could not record that {} ended as {}: {}",
                    begun.key(),
                    state,
                    describe(failure));
        }
    }

    private @Nullable Throwable tryRecord(Submission begun, SubmissionState state) {
        try {
            submissions.end(begun, state);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /**
     * Returns a text about a failure of a log that is safe to log. Only the message of a
     * SubmissionLogException is safe. The text of any other exception could contain anything, so
     * only its class is returned.
     */
    private static String describe(Throwable failure) {
        return failure instanceof SubmissionLogException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
