package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.cluster.ManagerLock;
import io.cloudauth.examples.batch.limits.Breaker;
import io.cloudauth.examples.batch.person.Stopping;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs rounds of the job, one at a time. */
@Component
@Profile("!worker")
class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final JobOperator jobOperator;
    private final JobRepository jobRepository;
    private final Job job;
    private final ManagerLock lock;
    private final Breaker breaker;
    private final Stopping stopping;

    Rounds(
            JobOperator jobOperator,
            JobRepository jobRepository,
            Job job,
            ManagerLock lock,
            Breaker breaker,
            Stopping stopping) {
        this.jobOperator = jobOperator;
        this.jobRepository = jobRepository;
        this.job = job;
        this.lock = lock;
        this.breaker = breaker;
        this.stopping = stopping;
    }

    /** Marks the round of a killed manager as failed. Only the owner of the lock may do this. */
    void recoverLeft() {
        for (JobExecution left : jobRepository.findRunningJobExecutions(JobConfiguration.JOB)) {
            log.warn("round {} has no manager any more; a new round continues", left.getId());
            jobOperator.recover(left);
        }
    }

    /**
     * Runs one round. Meanwhile it keeps the lock, and stops the round if the breaker says so.
     *
     * @return false if another manager has taken over
     */
    boolean run() throws InterruptedException {
        CompletableFuture<JobExecution> round = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(round), "round");
        thread.start();
        boolean own = true;
        while (thread.isAlive()) {
            thread.join(WATCH.toMillis());
            try {
                own = own && lock.renew();
                if (!own || stopping.hasBegun() || breaker.reason().isPresent()) {
                    stop();
                }
            } catch (DataAccessException | TransactionException e) {
                log.warn("the database is away: {}", e.getClass().getName());
            }
        }
        try {
            round.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return own;
    }

    private void complete(CompletableFuture<JobExecution> round) {
        try {
            round.complete(jobOperator.startNextInstance(job));
        } catch (RuntimeException e) {
            round.completeExceptionally(e);
        }
    }

    private void stop() {
        for (JobExecution running : jobRepository.findRunningJobExecutions(JobConfiguration.JOB)) {
            if (!running.isStopping()) {
                try {
                    jobOperator.stop(running);
                } catch (JobExecutionNotRunningException e) {
                    // it finished in the meantime
                }
            }
        }
    }
}
