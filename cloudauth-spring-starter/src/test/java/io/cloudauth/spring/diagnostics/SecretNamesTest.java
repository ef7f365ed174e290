package io.cloudauth.spring.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudauth.credentials.access-key-id",
                "cloudauth.credentials.access-key-secret",
                "cloudauth.credentials.accessKeySecret",
                "CLOUDAUTH_CREDENTIALS_ACCESSKEYSECRET",
                "cloudauth.credentials.security-token",
                "cloudauth.credentials.external-id",
                "cloudauth.credentials.policy",
                "cloudauth.credentials.uri",
                "cloudauth.credentials.source.access-key-secret",
                "cloudauth.clients.tenant-a.credentials.access-key-secret",
                "cloudauth.clients[tenant.a].credentials.access-key-secret",
                "cloudauth.http.proxy.uri",
                "cloudauth.http.proxy.username",
                "cloudauth.http.proxy.password",
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "ALIBABA_CLOUD_SECURITY_TOKEN",
                "ALIBABA_CLOUD_CREDENTIALS_URI",
                "alibabacloud.accessKeySecret",
                "alibabacloud.sessionToken"
            })
    void nameOfASecretMatches(String name) {
        assertThat(SecretNames.matches(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloudauth.endpoint",
                "cloudauth.biz-type",
                "cloudauth.timeouts.total",
                "cloudauth.credentials.provider",
                "cloudauth.credentials.role-arn",
                "spring.datasource.password",
                "ALIBABA_CLOUD_PROFILE",
                "PATH"
            })
    void nameOfAnythingElseDoesNotMatch(String name) {
        assertThat(SecretNames.matches(name)).isFalse();
    }
}
