package io.cloudauth.examples.batch.job;

import io.cloudauth.examples.batch.BatchProperties;
import io.cloudauth.examples.batch.person.OpenPersons;
import io.cloudauth.examples.batch.person.Person;
import io.cloudauth.examples.batch.person.Results;
import io.cloudauth.examples.batch.person.Stopping;
import io.cloudauth.examples.batch.person.Verification;
import io.cloudauth.examples.batch.person.Verified;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.RunIdIncrementer;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: one round over the persons that are open when it starts. */
@Configuration
class JobConfiguration {

    static final String JOB = "verification";
    static final String WORKER_STEP = "persons";

    @Bean
    Job verificationJob(JobRepository jobRepository, Step round) {
        return new JobBuilder(JOB, jobRepository)
                .incrementer(new RunIdIncrementer())
                .start(round)
                .build();
    }

    @Bean
    Step round(
            JobRepository jobRepository,
            PartitionHandler partitionHandler,
            JdbcClient database,
            BatchProperties properties) {
        return new StepBuilder("round", jobRepository)
                .partitioner(WORKER_STEP, new OpenRanges(database, properties.partitionSize()))
                .partitionHandler(partitionHandler)
                .build();
    }

    /** Chunks of one person: a killed process repeats no other, and each result is kept at once. */
    @Bean(WORKER_STEP)
    Step persons(
            JobRepository jobRepository,
            PlatformTransactionManager transactionManager,
            OpenPersons openPersons,
            Verification verification,
            Results results) {
        return new StepBuilder(WORKER_STEP, jobRepository)
                .<Person, Verified>chunk(1)
                .transactionManager(transactionManager)
                .reader(openPersons)
                .processor(verification)
                .writer(results)
                .build();
    }

    @Bean
    @StepScope
    static OpenPersons openPersons(
            JdbcClient database,
            Stopping stopping,
            @Value("#{stepExecutionContext['first']}") long first,
            @Value("#{stepExecutionContext['last']}") long last) {
        return new OpenPersons(database, stopping, first, last);
    }
}
