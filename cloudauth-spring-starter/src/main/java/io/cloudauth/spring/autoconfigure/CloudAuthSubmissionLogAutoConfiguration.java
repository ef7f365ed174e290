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

/** A log of submissions in the application's database, where it asks for one. */
@AutoConfiguration(before = CloudAuthAutoConfiguration.class)
@ConditionalOnCloudAuth
@ConditionalOnBooleanProperty(name = "cloudauth.submission-log.enabled")
@EnableConfigurationProperties(CloudAuthProperties.class)
public final class CloudAuthSubmissionLogAutoConfiguration {

    CloudAuthSubmissionLogAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    SubmissionLog cloudauthSubmissionLog(DataSource dataSource, CloudAuthProperties properties) {
        DataSource own = OutsideTransactions.of(dataSource);
        if (properties.submissionLog().createTable()) {
            SubmissionLogs.createTable(own);
        }
        return SubmissionLogs.jdbc(own);
    }
}
