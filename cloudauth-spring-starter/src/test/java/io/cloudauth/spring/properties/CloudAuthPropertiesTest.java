package io.cloudauth.spring.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.credentials.Secret;
import io.cloudauth.model.Scheme;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CloudAuthPropertiesTest {

    @Test
    void propertiesNothingSetLeavesDefaultsToTheCore() {
        CloudAuthProperties properties = bind(Map.of());

        assertThat(properties.enabled()).isTrue();
        assertThat(properties.client())
                .isEqualTo(
                        new ClientProperties(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                properties.credentials(),
                                new TimeoutProperties(null, null, null),
                                new RetryProperties(null, null, null, null),
                                new HttpProperties(null, null, null, null, null, null)));
        assertThat(properties.observation().enabled()).isTrue();
        assertThat(properties.health())
                .isEqualTo(new HealthProperties(Duration.ofMinutes(5), 0.5, 5));
        assertThat(properties.emulator().enabled()).isFalse();
        assertThat(properties.clients()).isEmpty();
    }

    @Test
    void propertiesEveryOneSetAreBound() {
        CloudAuthProperties properties =
                bind(
                        Map.ofEntries(
                                Map.entry("cloudauth.enabled", "false"),
                                Map.entry("cloudauth.region", "cn-beijing"),
                                Map.entry("cloudauth.endpoint", "https://own.example"),
                                Map.entry("cloudauth.biz-type", "scene"),
                                Map.entry("cloudauth.scheme", "RPH5BioOnly"),
                                Map.entry("cloudauth.oss-region", "cn-zhangjiakou"),
                                Map.entry("cloudauth.signature", "acs3-hmac-sha256"),
                                Map.entry("cloudauth.timeouts.connect", "1s"),
                                Map.entry("cloudauth.timeouts.response", "2s"),
                                Map.entry("cloudauth.timeouts.total", "3s"),
                                Map.entry("cloudauth.retry.enabled", "false"),
                                Map.entry("cloudauth.retry.max-attempts", "4"),
                                Map.entry("cloudauth.retry.initial-backoff", "5ms"),
                                Map.entry("cloudauth.retry.max-backoff", "6ms"),
                                Map.entry("cloudauth.http.max-connections", "7"),
                                Map.entry("cloudauth.http.acquire-timeout", "8s"),
                                Map.entry("cloudauth.http.idle-timeout", "9s"),
                                Map.entry("cloudauth.http.reuse-connections", "false"),
                                Map.entry("cloudauth.http.proxy.uri", "http://proxy.example"),
                                Map.entry("cloudauth.http.proxy.username", "user"),
                                Map.entry("cloudauth.http.proxy.password", "word"),
                                Map.entry("cloudauth.http.ssl.bundle", "kyc"),
                                Map.entry("cloudauth.observation.enabled", "false"),
                                Map.entry("cloudauth.health.window", "10s"),
                                Map.entry("cloudauth.scene-id", "1000000006"),
                                Map.entry("cloudauth.standby-endpoint", "https://other.example"),
                                Map.entry("cloudauth.scenes.ID_PRO", "1000000007"),
                                Map.entry("cloudauth.account", "shop"),
                                Map.entry("cloudauth.health.failure-threshold", "0.11"),
                                Map.entry("cloudauth.health.min-calls", "12"),
                                Map.entry("cloudauth.emulator.enabled", "true")));

        assertThat(properties.enabled()).isFalse();
        assertThat(properties.client())
                .isEqualTo(
                        new ClientProperties(
                                "cn-beijing",
                                "https://own.example",
                                "https://other.example",
                                "scene",
                                Scheme.RP_H5_BIO_ONLY,
                                1_000_000_006L,
                                Map.of("ID_PRO", 1_000_000_007L),
                                "shop",
                                SignatureVersion.ACS3_HMAC_SHA256,
                                "cn-zhangjiakou",
                                properties.credentials(),
                                new TimeoutProperties(
                                        Duration.ofSeconds(1),
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(3)),
                                new RetryProperties(
                                        false, 4, Duration.ofMillis(5), Duration.ofMillis(6)),
                                new HttpProperties(
                                        7,
                                        Duration.ofSeconds(8),
                                        Duration.ofSeconds(9),
                                        false,
                                        new HttpProperties.Proxy(
                                                "http://proxy.example", "user", Secret.of("word")),
                                        new HttpProperties.Ssl("kyc"))));
        assertThat(properties.observation().enabled()).isFalse();
        assertThat(properties.health())
                .isEqualTo(new HealthProperties(Duration.ofSeconds(10), 0.11, 12));
        assertThat(properties.emulator().enabled()).isTrue();
    }

    @Test
    void credentialsEveryOneSetAreBoundAndNotPrinted() {
        CredentialsProperties credentials =
                bind(Map.ofEntries(
                                Map.entry("cloudauth.credentials.provider", "environment"),
                                Map.entry("cloudauth.credentials.access-key-id", "id-1"),
                                Map.entry("cloudauth.credentials.access-key-secret", "s-1"),
                                Map.entry("cloudauth.credentials.security-token", "t-1"),
                                Map.entry("cloudauth.credentials.profile", "p"),
                                Map.entry("cloudauth.credentials.profile-file", "/p"),
                                Map.entry("cloudauth.credentials.source.profile-file", "/p2"),
                                Map.entry("cloudauth.credentials.role-arn", "r"),
                                Map.entry("cloudauth.credentials.role-session-name", "rs"),
                                Map.entry("cloudauth.credentials.external-id", "e"),
                                Map.entry("cloudauth.credentials.policy", "{}"),
                                Map.entry("cloudauth.credentials.duration", "15m"),
                                Map.entry("cloudauth.credentials.oidc-provider-arn", "o"),
                                Map.entry("cloudauth.credentials.oidc-token-file", "/t"),
                                Map.entry("cloudauth.credentials.ecs-role-name", "ecs"),
                                Map.entry("cloudauth.credentials.uri", "http://127.0.0.1"),
                                Map.entry("cloudauth.credentials.sts-endpoint", "https://s"),
                                Map.entry("cloudauth.credentials.source.provider", "static"),
                                Map.entry("cloudauth.credentials.source.access-key-id", "id-2"),
                                Map.entry("cloudauth.credentials.source.access-key-secret", "s-2"),
                                Map.entry("cloudauth.credentials.source.security-token", "t-2"),
                                Map.entry("cloudauth.credentials.source.profile", "p2"),
                                Map.entry("cloudauth.credentials.source.role-arn", "r2"),
                                Map.entry("cloudauth.credentials.source.role-session-name", "rs2"),
                                Map.entry("cloudauth.credentials.source.oidc-provider-arn", "o2"),
                                Map.entry("cloudauth.credentials.source.oidc-token-file", "/t2"),
                                Map.entry("cloudauth.credentials.source.ecs-role-name", "ecs2"),
                                Map.entry("cloudauth.credentials.source.uri", "http://127.0.0.2")))
                        .credentials();

        assertThat(credentials)
                .isEqualTo(
                        new CredentialsProperties(
                                ProviderKind.ENVIRONMENT,
                                "id-1",
                                Secret.of("s-1"),
                                Secret.of("t-1"),
                                "p",
                                "/p",
                                "r",
                                "rs",
                                "e",
                                "{}",
                                Duration.ofMinutes(15),
                                "o",
                                "/t",
                                "ecs",
                                "http://127.0.0.1",
                                "https://s",
                                new SourceProperties(
                                        ProviderKind.STATIC,
                                        "id-2",
                                        Secret.of("s-2"),
                                        Secret.of("t-2"),
                                        "p2",
                                        "/p2",
                                        "r2",
                                        "rs2",
                                        "o2",
                                        "/t2",
                                        "ecs2",
                                        "http://127.0.0.2")));
        assertThat(credentials.toString() + credentials.source())
                .doesNotContain("id-1", "s-1", "t-1", "id-2", "s-2", "t-2");
    }

    @Test
    void namedClientPartsSetInheritsTheOthers() {
        ClientProperties tenant =
                bind(Map.of(
                                "cloudauth.region", "cn-shanghai",
                                "cloudauth.biz-type", "scene",
                                "cloudauth.signature", "acs3-hmac-sha256",
                                "cloudauth.timeouts.connect", "1s",
                                "cloudauth.timeouts.total", "9s",
                                "cloudauth.retry.max-attempts", "2",
                                "cloudauth.http.max-connections", "8",
                                "cloudauth.credentials.access-key-id", "id",
                                "cloudauth.clients.a.timeouts.total", "5s",
                                "cloudauth.clients.a.endpoint", "https://a.example"))
                        .client("a");

        assertThat(tenant.region()).isNull();
        assertThat(tenant.endpoint()).isEqualTo("https://a.example");
        assertThat(tenant.bizType()).isEqualTo("scene");
        assertThat(tenant.signature()).isEqualTo(SignatureVersion.ACS3_HMAC_SHA256);
        assertThat(tenant.timeouts())
                .isEqualTo(
                        new TimeoutProperties(Duration.ofSeconds(1), null, Duration.ofSeconds(5)));
        assertThat(tenant.retry()).isEqualTo(new RetryProperties(null, 2, null, null));
        assertThat(tenant.http()).isEqualTo(new HttpProperties(8, null, null, null, null, null));
        assertThat(tenant.credentials()).isNull();
    }

    @Test
    void namedClientSceneOfItsOwnInheritsNoScheme() {
        CloudAuthProperties properties =
                bind(
                        Map.of(
                                "cloudauth.biz-type", "scene",
                                "cloudauth.scheme", "RPMin",
                                "cloudauth.oss-region", "cn-beijing",
                                "cloudauth.clients.a.biz-type", "scene-a",
                                "cloudauth.clients.b.scheme", "RPBioOnly",
                                "cloudauth.clients.c.oss-region", "cn-shanghai"));

        assertThat(properties.client("a").scheme()).isNull();
        assertThat(properties.client("a").ossRegion()).isEqualTo("cn-beijing");
        assertThat(properties.client("b").scheme()).isEqualTo(Scheme.RP_BIO_ONLY);
        assertThat(properties.client("b").bizType()).isEqualTo("scene");
        assertThat(properties.client("c").scheme()).isEqualTo(Scheme.RP_MIN);
        assertThat(properties.client("c").ossRegion()).isEqualTo("cn-shanghai");
    }

    @Test
    void schemeEveryNameOfTheConsoleIsUnderstood() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(bind(Map.of("cloudauth.scheme", scheme.consoleName())).scheme())
                    .isEqualTo(scheme);
        }
    }

    private static CloudAuthProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("cloudauth", CloudAuthProperties.class);
    }
}
