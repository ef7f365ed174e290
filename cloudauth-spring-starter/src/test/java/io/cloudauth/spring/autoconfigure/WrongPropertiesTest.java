package io.cloudauth.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.spring.client.InvalidPropertiesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

class WrongPropertiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    region                          | mars            | cn-hangzhou, cn-shanghai or cn-beijing
                    endpoint                        | http://far.example | http:// only for a loopback address
                    biz-type                        | under_score     | letters A to Z, digits and hyphens
                    scheme                          | RPMin           | must be set together with
                    oss-region                      | Mars            | written like cn-hangzhou
                    timeouts.connect                | 0s              | longer than zero
                    timeouts.response               | -1s             | longer than zero
                    timeouts.total                  | 0s              | longer than zero
                    retry.max-attempts              | 11              | 1 to 10
                    retry.initial-backoff           | 0s              | must be positive
                    retry.max-backoff               | 0s              | must be positive
                    http.max-connections            | -77             | 1 to 10000
                    http.acquire-timeout            | 0s              | longer than zero
                    http.idle-timeout               | 0s              | longer than zero
                    http.proxy.uri                  | ftp://proxy     | http://proxy.example:3128
                    http.proxy.uri                  | http://u:p@proxy:3128 | must not contain user name and password
                    http.proxy.username             | us:er           | no colon in the user
                    http.ssl.bundle                 | missing         | must be the name of an SSL bundle
                    credentials.access-key-id       | onlyTheId       | must not be empty
                    """)
    void clientPropertyWrongIsRefusedByItsNameForEveryClient(
            String property, String value, String rule) {
        for (String prefix : new String[] {"cloudauth.", "cloudauth.clients.tenant-a."}) {
            Contexts.starter()
                    .withPropertyValues(prefix + property + "=" + value)
                    .run(
                            context -> {
                                InvalidPropertiesException refusal = refusal(context);
                                assertThat(refusal.violations())
                                        .singleElement()
                                        .satisfies(
                                                violation -> {
                                                    assertThat(violation.property())
                                                            .startsWith(
                                                                    prefix
                                                                            + property.replace(
                                                                                    "access-key-id",
                                                                                    "access-key-secret"));
                                                    assertThat(violation.rule()).contains(rule);
                                                });
                                assertThat(refusal).hasMessageNotContaining(value);
                            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    health.window             | 0s                   | longer than zero
                    health.failure-threshold  | 1.01                 | greater than 0 and at most 1
                    health.failure-threshold  | 0                    | greater than 0 and at most 1
                    health.failure-threshold  | NaN                  | greater than 0 and at most 1
                    health.min-calls          | 0                    | at least 1
                    clients.default.biz-type  | a                    | reserved for the unnamed client
                    """)
    void propertyWrongIsRefusedByItsName(String property, String value, String rule) {
        Contexts.starter()
                .withPropertyValues("cloudauth." + property + "=" + value)
                .run(
                        context ->
                                assertThat(refusal(context).violations())
                                        .singleElement()
                                        .satisfies(
                                                violation -> {
                                                    assertThat("cloudauth." + property)
                                                            .startsWith(violation.property());
                                                    assertThat(violation.rule()).contains(rule);
                                                }));
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, ture",
        "scheme, RPNone",
        "signature, md5",
        "credentials.provider, vault",
        "credentials.duration, long",
        "timeouts.connect, soon",
        "timeouts.response, soon",
        "timeouts.total, soon",
        "retry.enabled, perhaps",
        "retry.max-attempts, three",
        "retry.initial-backoff, soon",
        "retry.max-backoff, soon",
        "http.max-connections, many",
        "http.acquire-timeout, soon",
        "http.idle-timeout, soon",
        "observation.enabled, perhaps",
        "health.window, soon",
        "health.failure-threshold, half",
        "health.min-calls, few",
        "emulator.enabled, perhaps"
    })
    void propertyOfAnotherTypeIsRefusedByItsName(String property, String value) {
        Contexts.starter()
                .withPropertyValues("cloudauth." + property + "=" + value)
                .run(
                        context -> {
                            Throwable failure = context.getStartupFailure();
                            assertThat(failure).isNotNull();
                            assertThat(failure)
                                    .rootCause()
                                    .satisfiesAnyOf(
                                            cause -> assertThat(named(failure)).endsWith(property),
                                            cause ->
                                                    assertThat(failure.toString())
                                                            .contains(property));
                        });
    }

    @Test
    void propertiesSeveralWrongAreToldAtOnce() {
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.timeouts.connect=0s",
                        "cloudauth.retry.max-attempts=0",
                        "cloudauth.clients.tenant-a.http.idle-timeout=0s")
                .run(
                        context ->
                                assertThat(refusal(context).violations())
                                        .extracting(violation -> violation.property())
                                        .containsExactly(
                                                "cloudauth.timeouts.connect",
                                                "cloudauth.retry.max-attempts",
                                                "cloudauth.clients.tenant-a.http.idle-timeout"));
    }

    @Test
    void regionAndEndpointTogetherAreRefused() {
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.region=cn-beijing", "cloudauth.endpoint=https://own.example")
                .run(
                        context ->
                                assertThat(refusal(context))
                                        .hasMessageContaining(
                                                "cloudauth.region: must not be set together with"
                                                        + " cloudauth.endpoint"));
    }

    @Test
    void backoffShorterThanTheInheritedOneIsRefusedForThatClient() {
        Contexts.starter()
                .withPropertyValues(
                        "cloudauth.retry.initial-backoff=1s",
                        "cloudauth.clients.tenant-a.retry.max-backoff=500ms")
                .run(
                        context ->
                                assertThat(refusal(context))
                                        .hasMessageContaining("cloudauth.clients.tenant-a.retry: ")
                                        .hasMessageContaining("must not be shorter"));
    }

    @Test
    void clientWhoseNameIsNoLabelMustSetItsAccount() {
        String name = "cloudauth.clients[shop/a]";
        Contexts.starter()
                .withPropertyValues(name + ".credentials.provider=environment")
                .run(
                        context ->
                                assertThat(refusal(context).violations())
                                        .singleElement()
                                        .satisfies(
                                                violation -> {
                                                    assertThat(violation.property())
                                                            .isEqualTo(
                                                                    "cloudauth.clients.shop/a.account");
                                                    assertThat(violation.rule())
                                                            .contains(
                                                                    "must be set",
                                                                    "1 to 64 letters");
                                                }));
        Contexts.starter()
                .withPropertyValues(
                        name + ".credentials.provider=environment", name + ".account=shop-a")
                .run(context -> assertThat(context).hasNotFailed());
        Contexts.starter()
                .withPropertyValues(name + ".biz-type=a")
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static InvalidPropertiesException refusal(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        for (Throwable cause = context.getStartupFailure();
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof InvalidPropertiesException refusal) {
                return refusal;
            }
        }
        throw new AssertionError("refused for another reason", context.getStartupFailure());
    }

    private static String named(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        return cause == null ? "" : ((BindException) cause).getName().toString();
    }
}
