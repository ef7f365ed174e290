package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of a {@link SubmissionLog}, which records each billed submission in the
 * application's database. It applies if {@code cloudauth.submission-log.enabled} is {@code true}
 * and {@code cloudauth.enabled} is not {@code false}. If the application defines its own {@link
 * SubmissionLog} bean, this auto-configuration creates none.
 */
@AutoConfiguration(before = CloudAuthAutoConfiguration.class)
@ConditionalOnCloudAuth
@ConditionalOnBooleanProperty(name = "cloudauth.submission-log.enabled")
@EnableConfigurationProperties(CloudAuthProperties.class)
public final class CloudAuthSubmissionLogAutoConfiguration {

    CloudAuthSubmissionLogAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    SubmissionLog cloudauthSubmissionLog(DataSource dataSource, CloudAuthProperties properties) {
        DataSource nonTransactional = NonTransactionalDataSource.of(dataSource);
        if (properties.submissionLog().createTable()) {
            SubmissionLogs.createTable(nonTransactional);
        }
        return SubmissionLogs.jdbc(nonTransactional);
    }
}
