package io.cloudauth.cli.batch;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.VerifyMaterialRequest;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One run over the rows that have no final state yet. Call {@link #execute} only once. Any thread
 * may call {@link #stop}.
 */
public final class Run {

    /** The run stops after this number of consecutive rows that could not be processed. */
    private static final int MAX_WITHDRAWN = 20;

    /**
     * The run stops after this number of unknown rows without a response of the service between
     * them: each may have been charged.
     */
    static final int MAX_UNKNOWN = 5;

    private final Batch batch;
    private final ResultFile results;
    private final CloudAuthClient client;
    private final Settings settings;
    private final ProgressListener progress;
    private final RateLimiter rateLimiter;
    private final Semaphore callSlots;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicInteger consecutiveWithdrawn = new AtomicInteger();
    private final AtomicInteger consecutiveUnknown = new AtomicInteger();
    private final AtomicInteger consecutiveUnreadable = new AtomicInteger();
    private final RateMeter rateMeter = new RateMeter();

    Run(
            Batch batch,
            ResultFile results,
            CloudAuthClient client,
            Settings settings,
            ProgressListener progress) {
        this.batch = batch;
        this.results = results;
        this.client = client;
        this.settings = settings;
        this.progress = progress;
        this.rateLimiter = RateLimiter.of("batch", settings.rateLimiterConfig());
        this.callSlots = new Semaphore(settings.concurrency());
    }

    /** Stops the run: no further row is submitted. {@link #execute} waits for calls in progress. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * Submits the remaining rows and returns when the outcome of each submission is recorded. If a
     * row of the CSV file was changed since it was first read, the run submits neither this row nor
     * a later one, and reports the change in {@link BatchResult#changed()}.
     *
     * @return the result of the run
     * @throws IOException if the CSV file cannot be read
     * @throws java.io.UncheckedIOException if the result file cannot be written
     */
    public BatchResult execute() throws IOException {
        ExecutorService calls = Executors.newFixedThreadPool(settings.concurrency());
        MalformedFileException changed = null;
        try (PersonCsvReader reader = batch.openRows()) {
            int lastRow = 0;
            for (Row row = reader.next(); row != null; row = reader.next()) {
                lastRow = row.number();
                if (!batch.isUnchanged(row)) {
                    throw new MalformedFileException("csv.changed", reader.line(), "");
                }
                int attempt = attempt(row.number());
                if (attempt == 0) {
                    continue;
                }
                callSlots.acquireUninterruptibly();
                if (stopped.getCount() == 0) {
                    callSlots.release();
                    break;
                }
                Row next = row;
                calls.execute(() -> submitAndRelease(next, attempt));
            }
            if (stopped.getCount() > 0 && lastRow < batch.rows()) {
                throw new MalformedFileException("csv.changed", reader.line(), "");
            }
        } catch (MalformedFileException e) {
            changed = e;
        } finally {
            callSlots.acquireUninterruptibly(settings.concurrency());
            calls.shutdown();
        }
        RuntimeException error = failure.get();
        if (error != null && !(error instanceof CloudAuthException)) {
            throw error;
        }
        return new BatchResult(
                rateMeter.count(),
                rateMeter.perSecond(),
                Optional.ofNullable((CloudAuthException) error),
                Optional.ofNullable(changed));
    }

    /** Returns the number of the attempt that the row needs; 0 if it needs none. */
    private int attempt(int row) {
        synchronized (batch.states()) {
            if (!batch.states().isFinished(row)) {
                return batch.states().attempts(row);
            }
            boolean resubmit = settings.resubmitUnknown() && batch.states().isUnknown(row);
            return resubmit ? batch.states().attempts(row) + 1 : 0;
        }
    }

    private void submitAndRelease(Row row, int attempt) {
        try {
            submit(row, attempt);
        } catch (RuntimeException e) {
            fail(e); // the result file cannot be written
        } finally {
            callSlots.release();
        }
    }

    private void submit(Row row, int attempt) {
        ResultLine sending = ResultLine.sending(row, attempt);
        VerifyMaterialRequest request;
        try {
            request = row.toRequest(batch.folder());
            consecutiveUnreadable.set(0);
        } catch (InvalidRequestException e) {
            RowOutcome outcome = row.withCause(RowOutcome.of(e), batch.folder());
            save(sending.withOutcome(outcome, 0));
            boolean unreadable =
                    outcome.state() == State.WITHDRAWN || outcome.equals(RowOutcome.IMAGE_MISSING);
            if (unreadable && consecutiveUnreadable.incrementAndGet() >= MAX_WITHDRAWN) {
                fail(e);
            }
            return;
        }
        if (!awaitTurn()) {
            return;
        }
        results.append(sending);
        long started = System.nanoTime();
        rateMeter.recordStart(started);
        RowOutcome outcome;
        try {
            outcome = RowOutcome.of(client.verifyMaterial(request));
            resetCounters();
        } catch (CloudAuthException e) {
            outcome = RowOutcome.of(e);
            stopIfNeeded(e, outcome);
        }
        long durationMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        save(sending.withOutcome(outcome, Math.max(1, durationMillis)));
    }

    private void save(ResultLine line) {
        results.append(line);
        synchronized (batch.states()) {
            batch.states().update(line);
            progress.onProgress(batch.states().finishedCount(), batch.states().unknownCount());
        }
    }

    private boolean awaitTurn() {
        try {
            return !stopped.await(rateLimiter.reservePermission(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // these threads are never interrupted
        }
    }

    private void stopIfNeeded(CloudAuthException e, RowOutcome outcome) {
        boolean stop =
                switch (outcome.state()) {
                    case WITHDRAWN ->
                            RowOutcome.affectsEveryRow(e)
                                    || consecutiveWithdrawn.incrementAndGet() >= MAX_WITHDRAWN;
                    case UNKNOWN -> consecutiveUnknown.incrementAndGet() >= MAX_UNKNOWN;
                    default -> {
                        resetCounters();
                        yield false;
                    }
                };
        if (stop) {
            fail(e);
        }
    }

    /** Resets the counters: the service responded, so the errors before concerned single rows. */
    private void resetCounters() {
        consecutiveWithdrawn.set(0);
        consecutiveUnknown.set(0);
    }

    private void fail(RuntimeException reason) {
        failure.compareAndSet(null, reason);
        stop();
    }
}
