package io.cloudauth.examples.batch.limits;

import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.examples.batch.BatchProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The bucket: in PostgreSQL for several processes, in memory for one. */
@Configuration
class RateConfiguration {

    @Bean
    @Profile("cluster")
    RateLimiter sharedRate(BatchProperties properties, DataSource dataSource) {
        ProxyManager<String> buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("rate_bucket")
                        .build();
        return new SharedRate(
                operation ->
                        buckets.builder()
                                .build(
                                        properties.account() + "/" + operation,
                                        () -> configuration(properties.rate())),
                properties.rate());
    }

    @Bean
    @Profile("!cluster")
    RateLimiter ownRate(BatchProperties properties) {
        return new SharedRate(
                operation ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(1)
                                                        .refillGreedy(
                                                                properties.rate(),
                                                                Duration.ofSeconds(1)))
                                .build(),
                properties.rate());
    }

    private static BucketConfiguration configuration(int rate) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
