package io.cloudauth.examples.batch.cluster;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.messaging.MessageChannel;

/** The manager's side of the queue: it sends partitions and looks in the database for their end. */
@Configuration
@Profile("cluster")
class ManagerConfiguration {

    private static final long POLL_MILLIS = 1_000;

    @Bean
    PartitionHandler partitionHandler(JobRepository jobRepository, JdbcChannelMessageStore queue)
            throws Exception {
        MessageChannel requests =
                (message, timeout) -> {
                    queue.addMessageToGroup(QueueConfiguration.QUEUE, message);
                    return true;
                };
        MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
        handler.setStepName("persons");
        handler.setGridSize(1);
        handler.setPollInterval(POLL_MILLIS);
        handler.setJobRepository(jobRepository);
        handler.setMessagingOperations(new MessagingTemplate(requests));
        handler.afterPropertiesSet();
        return handler;
    }
}
