package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.BatchProperties;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Partitions in this process, for one machine. */
@Configuration
@Profile("!cluster")
class LocalPartitions {

    @Bean
    PartitionHandler partitionHandler(
            @Qualifier(JobConfiguration.WORKER_STEP) Step persons, BatchProperties properties) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("partition-");
        threads.setConcurrencyLimit(properties.inFlight());
        TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
        handler.setStep(persons);
        handler.setTaskExecutor(threads);
        return handler;
    }
}
