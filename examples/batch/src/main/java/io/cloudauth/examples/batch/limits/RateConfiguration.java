package io.cloudauth.examples.batch.limits;

import io.cloudauth.core.config.RateLimiter;
import io.cloudauth.examples.batch.BatchProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The buckets: in PostgreSQL for several processes, in memory for one. */
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
                (name, limits) ->
                        buckets.builder().build(properties.account() + "/" + name, () -> limits),
                properties.rate());
    }

    @Bean
    @Profile("!cluster")
    RateLimiter ownRate(BatchProperties properties) {
        return new SharedRate(
                (name, limits) -> Bucket.builder().addLimit(limits.getBandwidths()[0]).build(),
                properties.rate());
    }
}
