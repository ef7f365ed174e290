package io.cloudauth.spring.autoconfigure;

import io.cloudauth.core.submission.JdbcSubmissionLog;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.spring.properties.CloudAuthProperties;
import io.cloudauth.spring.properties.SubmissionLogProperties;
import io.cloudauth.submission.SubmissionLog;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/**
 * The auto-configuration of a {@link SubmissionLog}, which records each billed submission in the
 * application's database. It applies if {@code cloudauth.submission-log.enabled} is {@code true}
 * and {@code cloudauth.enabled} is not {@code false}. If the application defines its own {@link
 * SubmissionLog} bean, this auto-configuration creates none.
 *
 * <p>At startup, each log in a database checks its table. A table that cannot be used stops the
 * start.
 */
@AutoConfiguration(before = CloudAuthAutoConfiguration.class)
@ConditionalOnCloudAuth
@ConditionalOnFlag(name = "cloudauth.submission-log.enabled")
@EnableConfigurationProperties(CloudAuthProperties.class)
public final class CloudAuthSubmissionLogAutoConfiguration {

    CloudAuthSubmissionLogAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean(SubmissionLog.class)
    JdbcSubmissionLog cloudauthSubmissionLog(
            DataSource dataSource, CloudAuthProperties properties) {
        SubmissionLogProperties settings = properties.submissionLog();
        DataSource nonTransactional = NonTransactionalDataSource.of(dataSource);
        if (settings.createTable()) {
            SubmissionLogs.createTable(nonTransactional);
        }
        JdbcSubmissionLog log = SubmissionLogs.jdbc(nonTransactional);
        return settings.once() ? log.once() : log;
    }

    /**
     * Creates the check of the table at startup. The annotation matters only if beans are created
     * lazily: the migrations then run before the check.
     */
    @Bean
    @DependsOnDatabaseInitialization
    SubmissionLogCheck cloudauthSubmissionLogCheck(ObjectProvider<SubmissionLog> submissionLogs) {
        return new SubmissionLogCheck(submissionLogs);
    }
}
