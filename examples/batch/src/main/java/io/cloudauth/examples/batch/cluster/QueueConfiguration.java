package io.cloudauth.examples.batch.cluster;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudauth.examples.batch.BatchProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The queue of partitions, a table of the same database. It has connections of its own: a worker
 * takes a partition in a transaction that lasts until the partition has ended. If the worker is
 * killed, the database rolls the transaction back, and another worker gets the partition.
 */
@Configuration
@Profile("cluster")
class QueueConfiguration {

    static final String QUEUE = "partitions";

    @Bean(defaultCandidate = false)
    HikariDataSource queueDataSource(DataSourceProperties database, BatchProperties properties) {
        HikariDataSource queue =
                database.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        queue.setPoolName("queue");
        queue.setMaximumPoolSize(properties.inFlight() + 1);
        return queue;
    }

    @Bean(defaultCandidate = false)
    JdbcTransactionManager queueTransactions(
            @Qualifier("queueDataSource") HikariDataSource queueDataSource) {
        return new JdbcTransactionManager(queueDataSource);
    }

    @Bean
    JdbcChannelMessageStore queue(@Qualifier("queueDataSource") HikariDataSource queueDataSource) {
        JdbcChannelMessageStore store = new JdbcChannelMessageStore(queueDataSource);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.addAllowedPatterns(
                "org.springframework.batch.integration.partition.StepExecutionRequest",
                "org.springframework.messaging.*",
                "org.springframework.messaging.support.*",
                "java.lang.*",
                "java.util.*");
        return store;
    }
}
