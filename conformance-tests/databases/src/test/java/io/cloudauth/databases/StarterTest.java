package io.cloudauth.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.submission.Submitter;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.spring.autoconfigure.CloudAuthAutoConfiguration;
import io.cloudauth.spring.autoconfigure.CloudAuthSubmissionLogAutoConfiguration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The starter as an application has it: a URL, a driver on the class path, Boot's own pool. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StarterTest {

    @ParameterizedTest
    @EnumSource
    void anApplicationThatConfiguresOnlyItsDatabaseSubmitsOnce(Route route) {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    DataSourceAutoConfiguration.class,
                                    CloudAuthSubmissionLogAutoConfiguration.class,
                                    CloudAuthAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.datasource.url=" + route.url(route.newDatabase()),
                            "cloudauth.endpoint=" + emulator.endpoint(),
                            "cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                            "cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret(),
                            "cloudauth.biz-type=scene",
                            "cloudauth.submission-log.enabled=true",
                            "cloudauth.submission-log.create-table=true")
                    .run(
                            context -> {
                                CloudAuthClient client = context.getBean(CloudAuthClient.class);
                                for (String end : new String[] {"passed", "refused PASSED"}) {
                                    assertThat(
                                                    Submitter.submit(
                                                            client, TestIdCards.passed(), "order"))
                                            .isEqualTo(end);
                                }
                            });
            assertThat(emulator.charged()).isEqualTo(1);
        }
    }
}
