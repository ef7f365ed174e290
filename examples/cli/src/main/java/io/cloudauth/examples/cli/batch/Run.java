package io.cloudauth.examples.cli.batch;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.model.VerifyMaterialRequest;
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
 * One run over the rows that are left. {@link #execute} is called once; {@link #stop} by any
 * thread.
 */
public final class Run {

    /** After so many rows in a row that could not be sent, the rest is not tried. */
    private static final int MOST_WITHDRAWN = 20;

    /** After so many unknown rows without an answer between them: each may have been charged. */
    static final int MOST_UNKNOWN = 5;

    private final Batch batch;
    private final CloudAuthClient client;
    private final Settings settings;
    private final Progress progress;
    private final Pacer pacer;
    private final Semaphore free;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicInteger withdrawn = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger unreadable = new AtomicInteger();
    private final Pace pace = new Pace();

    Run(Batch batch, CloudAuthClient client, Settings settings, Progress progress) {
        this.batch = batch;
        this.client = client;
        this.settings = settings;
        this.progress = progress;
        this.pacer = new Pacer(settings.rate());
        this.free = new Semaphore(settings.concurrency());
    }

    /** Begins no further row; those on their way are waited for. */
    public void stop() {
        stopped.countDown();
    }

    /**
     * Submits every row that is left, and returns once each of them has its line. Where the CSV
     * file was changed meanwhile it sends nothing from there on, and says so in what it returns.
     *
     * @throws IOException if a file cannot be read or written
     */
    public Ran execute() throws IOException {
        ExecutorService calls = Executors.newFixedThreadPool(settings.concurrency());
        MalformedFileException changed = null;
        try (People people = batch.people()) {
            int read = 0;
            for (Row row = people.next(); row != null; row = people.next()) {
                read = row.number();
                if (!batch.isUnchanged(row)) {
                    throw new MalformedFileException("csv.changed", people.line(), "");
                }
                int attempt = attempt(row.number());
                if (attempt == 0) {
                    continue;
                }
                free.acquireUninterruptibly();
                if (stopped.getCount() == 0) {
                    free.release();
                    break;
                }
                Row next = row;
                calls.execute(() -> submitAndRelease(next, attempt));
            }
            if (stopped.getCount() > 0 && read < batch.rows()) {
                throw new MalformedFileException("csv.changed", people.line(), "");
            }
        } catch (MalformedFileException e) {
            changed = e;
        } finally {
            free.acquireUninterruptibly(settings.concurrency());
            calls.shutdown();
        }
        RuntimeException broken = failure.get();
        if (broken != null && !(broken instanceof CloudAuthException)) {
            throw broken;
        }
        return new Ran(
                pace.count(),
                pace.perSecond(),
                Optional.ofNullable((CloudAuthException) broken),
                Optional.ofNullable(changed));
    }

    /** Which attempt a row needs; 0 for none. */
    private int attempt(int row) {
        synchronized (batch.states()) {
            if (!batch.states().hasEnded(row)) {
                return batch.states().attempts(row);
            }
            boolean again = settings.resubmitUnknown() && batch.states().isUnknown(row);
            return again ? batch.states().attempts(row) + 1 : 0;
        }
    }

    private void submitAndRelease(Row row, int attempt) {
        try {
            submit(row, attempt);
        } catch (RuntimeException e) {
            end(e); // the file of results cannot be written
        } finally {
            free.release();
        }
    }

    private void submit(Row row, int attempt) {
        ResultLine sending = ResultLine.sending(row, attempt);
        VerifyMaterialRequest request;
        try {
            request = row.request(batch.folder());
            unreadable.set(0);
        } catch (InvalidRequestException e) {
            Endings ending = Endings.of(e);
            note(sending.ended(ending, 0));
            if (ending.state() == State.WITHDRAWN
                    && unreadable.incrementAndGet() >= MOST_WITHDRAWN) {
                end(e);
            }
            return;
        }
        if (!awaitTurn()) {
            return;
        }
        batch.results().append(sending);
        long started = System.nanoTime();
        pace.began(started);
        Endings ending;
        try {
            ending = Endings.of(client.verifyMaterial(request));
            answered();
        } catch (CloudAuthException e) {
            ending = Endings.of(e);
            consider(e, ending);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        note(sending.ended(ending, Math.max(1, took)));
    }

    private void note(ResultLine line) {
        batch.results().append(line);
        synchronized (batch.states()) {
            batch.states().learn(line);
            progress.moved(batch.states().countOfEnded(), batch.states().countOfUnknown());
        }
    }

    private boolean awaitTurn() {
        try {
            return !stopped.await(pacer.take(System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts these threads
        }
    }

    private void consider(CloudAuthException e, Endings ending) {
        boolean last =
                switch (ending.state()) {
                    case WITHDRAWN ->
                            Endings.isOfEveryRow(e)
                                    || withdrawn.incrementAndGet() >= MOST_WITHDRAWN;
                    case UNKNOWN -> unknown.incrementAndGet() >= MOST_UNKNOWN;
                    default -> {
                        answered();
                        yield false;
                    }
                };
        if (last) {
            end(e);
        }
    }

    /** The service works: what failed before was of those rows. */
    private void answered() {
        withdrawn.set(0);
        unknown.set(0);
    }

    private void end(RuntimeException reason) {
        failure.compareAndSet(null, reason);
        stop();
    }
}
