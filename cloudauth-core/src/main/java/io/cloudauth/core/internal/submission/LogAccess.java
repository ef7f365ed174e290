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
 * The way of calls to a log: on the caller's thread, or on workers if the log is an {@link
 * OffloadedLog}. Safe to share between threads.
 */
final class LogAccess {
    private static final Logger log = LoggerFactory.getLogger("io.cloudauth");

    /** How long a call that must end now waits for its outcome to be recorded. */
    private static final Duration GRACE = Duration.ofMillis(150);

    private final SubmissionLog submissions;
    private final @Nullable OffloadedLog offloaded;

    LogAccess(SubmissionLog submissions) {
        this.offloaded = submissions instanceof OffloadedLog workers ? workers : null;
        this.submissions = offloaded == null ? submissions : offloaded.log();
    }

    /**
     * Records a submission that is about to be made.
     *
     * @throws AbandonedException if the log does not respond in time; if it records the submission
     *     later, it also records then that nothing was sent
     * @throws SubmissionRefusedException if an earlier submission forbids it
     * @throws SubmissionLogException if the log fails
     */
    Submission begin(SubmissionKey key, Duration lease, Waiting waiting) throws AbandonedException {
        return ask(
                key,
                () -> Objects.requireNonNull(submissions.begin(key, lease), "begun"),
                late -> record(late, SubmissionState.NOT_SENT),
                waiting);
    }

    /**
     * Records that a submission is sent now.
     *
     * @return whether its owner still has it
     * @throws AbandonedException if the log does not respond in time
     * @throws SubmissionLogException if the log fails
     */
    boolean sending(Submission begun, Waiting waiting) throws AbandonedException {
        return ask(begun.key(), () -> submissions.sending(begun), late -> {}, waiting);
    }

    /**
     * Records what became of a submission, and never fails: the caller must get its result. A
     * caller that must not wait any longer leaves this to a worker.
     *
     * @param recorded runs afterwards, on whichever thread
     */
    void end(Submission begun, SubmissionState state, Waiting waiting, Runnable recorded) {
        boolean interrupted = Thread.interrupted(); // a database driver would fail at once
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
                        "the submission log has not recorded in time that {} ended as {}: it refuses"
                                + " another submission of it until it has",
                        begun.key(),
                        state);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T ask(SubmissionKey key, Work<T> step, Consumer<T> late, Waiting waiting)
            throws AbandonedException {
        try {
            return offloaded == null ? here(step) : onWorker(step, late, offloaded, waiting);
        } catch (ExecutionException e) {
            Throwable failure = Objects.requireNonNull(e.getCause());
            if (failure instanceof SubmissionRefusedException forbidden) {
                throw new SubmissionRefusedException(forbidden.submission()); // without its cause
            }
            throw SubmissionLogException.nothingSent(
                    key, what(failure), ExceptionSanitizer.of(failure));
        }
    }

    /** A database's driver and pool fail where they find their thread interrupted. */
    private static <T> T here(Work<T> step) throws ExecutionException {
        boolean interrupted = Thread.interrupted();
        try {
            return step.run();
        } catch (Throwable e) { // also what Kotlin throws undeclared
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
        Throwable failure = tried(begun, state);
        if (failure != null && Thread.interrupted()) {
            failure = tried(begun, state); // undisturbed
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            log.warn(
                    "the submission log could not record that {} ended as {}: {}",
                    begun.key(),
                    state,
                    what(failure));
        }
    }

    private @Nullable Throwable tried(Submission begun, SubmissionState state) {
        try {
            submissions.end(begun, state);
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /**
     * Returns what a log says of its failure. A SubmissionLogException is how a log names it; the
     * text of any other exception could hold anything, whatever its type.
     */
    private static String what(Throwable failure) {
        return failure instanceof SubmissionLogException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }
}
