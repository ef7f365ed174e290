package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.BatchProperties;
import io.cloudauth.examples.batch.cluster.ManagerLock;
import io.cloudauth.examples.batch.limits.Breaker;
import io.cloudauth.examples.batch.person.Stopping;
import io.cloudauth.examples.batch.progress.Counts;
import io.cloudauth.examples.batch.progress.Progress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Runs rounds until every person has a final state. A failure of the database ends a round, not the
 * job: the manager waits and starts the next round.
 */
@Component
@Profile("!worker")
class Manager implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Manager.class);

    /** Longer than the lease of a submission, after which its outcome is known to be unknown. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ManagerLock lock;
    private final Rounds rounds;
    private final Breaker breaker;
    private final Progress progress;
    private final Stopping stopping;
    private final BatchProperties properties;
    private final ApplicationContext application;
    private final Summary summary;
    private final Thread thread = new Thread(this::runAndReport, "manager");
    private volatile boolean running;

    Manager(
            ManagerLock lock,
            Rounds rounds,
            Breaker breaker,
            Progress progress,
            Stopping stopping,
            BatchProperties properties,
            ApplicationContext application,
            Summary summary) {
        this.lock = lock;
        this.rounds = rounds;
        this.breaker = breaker;
        this.progress = progress;
        this.stopping = stopping;
        this.properties = properties;
        this.application = application;
        this.summary = summary;
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    private void runAndReport() {
        summary.printStart();
        End end;
        try {
            end = runToTheEnd();
        } catch (InterruptedException e) {
            return;
        }
        if (end == End.SHUT_DOWN) {
            return;
        }
        summary.print(end, progress.count());
        if (properties.exit() || end == End.RUNNING_ELSEWHERE) {
            new Thread(
                            () -> System.exit(SpringApplication.exit(application, end::exitCode)),
                            "exit")
                    .start();
        }
    }

    private End runToTheEnd() throws InterruptedException {
        boolean own = false;
        long lastProgress = System.nanoTime();
        while (!stopping.hasBegun()) {
            try {
                if (!own) {
                    own = lock.acquire();
                    if (!own) {
                        return End.RUNNING_ELSEWHERE;
                    }
                    breaker.reset();
                }
                rounds.recoverLeft();
                Counts before = progress.count();
                if (before.open() == 0) {
                    lock.release();
                    return End.DONE;
                }
                if (!rounds.run()) {
                    return End.RUNNING_ELSEWHERE;
                }
                Counts after = progress.count();
                if (after.stopped().isPresent()) {
                    lock.release();
                    return End.STOPPED;
                }
                if (after.done() > before.done()) {
                    lastProgress = System.nanoTime();
                    continue;
                }
            } catch (RuntimeException e) {
                log.warn("a round failed, or the database is away: {}", e.getClass().getName());
            }
            if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                return End.NO_PROGRESS;
            }
            pause();
        }
        return End.SHUT_DOWN;
    }

    /** Waits before the next round, and keeps the lock. */
    private void pause() throws InterruptedException {
        long end = System.nanoTime() + properties.roundPause().toNanos();
        while (System.nanoTime() < end && !stopping.hasBegun()) {
            Thread.sleep(500);
            try {
                boolean unused = lock.renew();
            } catch (RuntimeException e) {
                // the database is away; the next round tells
            }
        }
    }

    /** Lets each thread end after its present person, and waits for the round. */
    @Override
    public void stop() {
        stopping.begin();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(30_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
