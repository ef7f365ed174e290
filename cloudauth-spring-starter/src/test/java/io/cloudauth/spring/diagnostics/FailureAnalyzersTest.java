package io.cloudauth.spring.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.model.BizId;
import io.cloudauth.spring.autoconfigure.CloudAuthAutoConfiguration;
import io.cloudauth.spring.autoconfigure.CloudAuthSubmissionLogAutoConfiguration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications that do not start, and what they print. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalyzersTest {

    @Test
    void propertyWrongIsToldByNameAndRuleWithoutItsValue(CapturedOutput output) {
        refuse("--cloudauth.retry.max-attempts=4711", "--cloudauth.timeouts.total=0s");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("cloudauth.retry.max-attempts: retry.maxAttempts must be 1 to 10")
                .contains("cloudauth.timeouts.total: total must be longer than zero")
                .contains("请改正")
                .doesNotContain("4711");
    }

    @Test
    void propertyUnknownIsToldWithTheNearestName(CapturedOutput output) {
        refuse("--cloudauth.credentials.acess-key-secret=sentinel-of-a-secret");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "cloudauth.credentials.acess-key-secret: unknown; did you mean"
                                + " cloudauth.credentials.access-key-secret?")
                .doesNotContain("sentinel-of-a-secret");
    }

    @Test
    void providerUnknownIsToldByThoseThatThereAreWithoutItsValue(CapturedOutput output) {
        refuse("--cloudauth.credentials.provider=sentinel-of-a-secret");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The property cloudauth.credentials.provider")
                .contains(
                        "is not one of: auto, static, environment, profile, assume-role, oidc, ecs-role, uri")
                .doesNotContain("sentinel-of-a-secret");
    }

    @Test
    void propertyOfAnotherTypeIsToldWithoutItsValue(CapturedOutput output) {
        refuse("--cloudauth.timeouts.connect=sentinel-of-a-secret");

        assertThat(output)
                .contains("The property cloudauth.timeouts.connect")
                .contains("is not a valid Duration")
                .doesNotContain("sentinel-of-a-secret");
    }

    @Test
    void secretsOnTheLineOfAGroupAreNotPrinted(CapturedOutput output) {
        refuse("--cloudauth.credentials=sentinel-of-a-secret");

        assertThat(output)
                .contains("The property cloudauth.credentials")
                .doesNotContain("sentinel-of-a-secret");
    }

    @Test
    void enabledMistypedIsToldAndNotTakenForANo(CapturedOutput output) {
        refuse("--cloudauth.enabled=sentinel-of-a-secret");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The property cloudauth.enabled")
                .contains("is not one of: true, false")
                .doesNotContain("sentinel-of-a-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enabled",
                "timeouts.connect",
                "credentials",
                "credentials.provider",
                "retry.max-attempts",
                "endpoint",
                "http.proxy.uri",
                "clients.a.signature",
                "clients"
            })
    void valueWrongAndSecretIsInNoLogAtTrace(String property, CapturedOutput output) {
        try {
            refuse(
                    "--logging.level.root=TRACE",
                    "--cloudauth." + property + "=sentinel-of-a-secret");
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("ROOT", LogLevel.INFO);
        }
        assertThat(output)
                .contains("TRACE")
                .contains("APPLICATION FAILED TO START")
                .contains("cloudauth." + property)
                .doesNotContain("sentinel-of-a-secret");
    }

    @Test
    void propertyOfSomebodyElseIsLeftToBoot(CapturedOutput output) {
        refuse("--spring.ssl.bundle.watch.file.quiet-period=soon");

        assertThat(output)
                .contains("spring.ssl.bundle.watch.file.quiet-period")
                .contains("Value: \"soon\"");
    }

    @Test
    void credentialsMissingForACallAtTheStartAreToldBySource(CapturedOutput output) {
        refuse("--call=true", "--cloudauth.biz-type=test");

        assertThat(output)
                .contains("no credentials provider returned credentials")
                .contains("test: was never given any")
                .contains("cloudauth.credentials.provider")
                .contains("ALIBABA_CLOUD_ACCESS_KEY_ID")
                .contains("cloudauth.emulator.enabled=true");
    }

    @Test
    void tableMissingIsReportedWithTheDatabaseAndTheProperty(CapturedOutput output) {
        refuse("--database=true", "--cloudauth.submission-log.enabled=true");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .containsPattern("H2 2\\..*: the table cloudauth_submission is missing")
                .contains("io/cloudauth/core/submission/schema-h2.sql")
                .contains("cloudauth.submission-log.create-table=true")
                .contains("请改正提交记录")
                .doesNotContain("sentinel-of-a-secret");
    }

    private static void refuse(String... arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> application.run(arguments)).isInstanceOf(Exception.class);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        CloudAuthSubmissionLogAutoConfiguration.class,
        CloudAuthAutoConfiguration.class
    })
    static class Application {

        @Bean
        @ConditionalOnProperty("database")
        DataSource dataSource() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:sentinel-of-a-secret");
            return dataSource;
        }

        @Bean
        @ConditionalOnProperty("call")
        CredentialsProvider noCredentials() {
            return () -> {
                throw CredentialsException.of("test", "was never given any");
            };
        }

        @Bean
        @ConditionalOnProperty("call")
        Object callsWhenItStarts(CloudAuthClient client) {
            return client.describeVerifyResult(BizId.random());
        }
    }
}
