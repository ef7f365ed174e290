package io.cloudauth.examples.batch.cluster;

import io.cloudauth.examples.batch.BatchProperties;
import io.cloudauth.examples.batch.person.Stopping;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes partitions from the queue and runs them, each in a thread and a transaction of its own. */
@Component
@Profile("worker")
class Worker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    /** Longer than the total timeout of a call. */
    private static final long PATIENCE_MILLIS = 30_000;

    private final JdbcChannelMessageStore queue;
    private final TransactionTemplate transaction;
    private final StepExecutionRequestHandler partitions = new StepExecutionRequestHandler();
    private final JobRepository jobRepository;
    private final Stopping stopping;
    private final BatchProperties properties;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Worker(
            JdbcChannelMessageStore queue,
            @Qualifier("queueTransactions") PlatformTransactionManager queueTransactions,
            JobRepository jobRepository,
            Stopping stopping,
            BeanFactory beans,
            BatchProperties properties) {
        this.queue = queue;
        this.transaction = new TransactionTemplate(queueTransactions);
        this.jobRepository = jobRepository;
        this.stopping = stopping;
        this.properties = properties;
        BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
        steps.setBeanFactory(beans);
        partitions.setStepLocator(steps);
        partitions.setJobRepository(jobRepository);
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < properties.inFlight(); i++) {
            Thread thread = new Thread(this::work, "partition-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        try {
            while (!stopping.hasBegun()) {
                if (!ranOne()) {
                    Thread.sleep(properties.queuePoll().toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ranOne() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> takeOne()));
        } catch (RuntimeException e) {
            log.warn("a partition failed, or the database is away: {}", e.getClass().getName());
            return false;
        }
    }

    /**
     * Runs a partition. A partition of a finished round is dropped: the next round has its persons.
     */
    private boolean takeOne() {
        Message<?> message = queue.pollMessageFromGroup(QueueConfiguration.QUEUE);
        if (message == null) {
            return false;
        }
        StepExecutionRequest request = (StepExecutionRequest) message.getPayload();
        StepExecution partition = jobRepository.getStepExecution(request.getStepExecutionId());
        if (partition != null && partition.getJobExecution().isRunning()) {
            partitions.handle(request);
        } else if (partition != null) {
            partition.setStatus(BatchStatus.STOPPED); // the manager waits for the end of each one
            partition.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            jobRepository.update(partition);
        }
        return true;
    }

    /**
     * Waits until the threads have finished. A later round continues with the persons they left.
     */
    @Override
    public void stop() {
        stopping.begin();
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE_MILLIS);
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
