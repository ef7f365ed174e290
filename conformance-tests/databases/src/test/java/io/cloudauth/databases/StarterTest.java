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
import org.springframework.context.ApplicationContext;

/** The starter as an application has it: a URL, a driver on the class path, Boot's own pool. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StarterTest {

    /** First with create-table; afterwards only with the database, as after a migration. */
    @ParameterizedTest
    @EnumSource
    void anApplicationThatConfiguresOnlyItsDatabaseSubmitsOnce(Route route) {
        String url = route.url(route.newDatabase());
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            ApplicationContextRunner application = application(emulator, url);
            application
                    .withPropertyValues("cloudauth.submission-log.create-table=true")
                    .run(context -> assertThat(submit(context)).isEqualTo("passed"));
            application.run(context -> assertThat(submit(context)).isEqualTo("refused PASSED"));
            assertThat(emulator.charged()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationWithoutTheTableDoesNotStart(Route route) {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            application(emulator, route.url(route.newDatabase()))
                    .run(
                            context ->
                                    assertThat(context)
                                            .hasFailed()
                                            .getFailure()
                                            .hasMessageContaining(
                                                    "cloudauth_submission is missing"));
        }
    }

    private static ApplicationContextRunner application(CloudAuthEmulator emulator, String url) {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                DataSourceAutoConfiguration.class,
                                CloudAuthSubmissionLogAutoConfiguration.class,
                                CloudAuthAutoConfiguration.class))
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "cloudauth.endpoint=" + emulator.endpoint(),
                        "cloudauth.credentials.access-key-id=" + emulator.accessKeyId(),
                        "cloudauth.credentials.access-key-secret=" + emulator.accessKeySecret(),
                        "cloudauth.biz-type=scene",
                        "cloudauth.submission-log.enabled=true");
    }

    private static String submit(ApplicationContext context) {
        return Submitter.submit(
                context.getBean(CloudAuthClient.class), TestIdCards.passed(), "order");
    }
}
