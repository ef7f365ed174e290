package io.cloudauth.core.internal.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.CredentialsException;
import org.junit.jupiter.api.Test;

class EnvironmentVariablesSourceTest {
    private final Places places = new Places();

    @Test
    void theEnvironmentGivesAKeyOrASession() {
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", " secret\n");
        EnvironmentVariablesSource environment =
                EnvironmentVariablesSource.environment(places.environment());
        assertThat(environment.resolve()).isEqualTo(Credentials.of("id", "secret"));
        places.variable("ALIBABA_CLOUD_SECURITY_TOKEN", "token");
        assertThat(environment.resolve()).isEqualTo(Credentials.session("id", "secret", "token"));
    }

    @Test
    void whatIsMissingInTheEnvironmentIsToldByItsName() {
        EnvironmentVariablesSource environment =
                EnvironmentVariablesSource.environment(places.environment());
        assertThatThrownBy(environment::resolve)
                .hasMessage("No credentials: environment: ALIBABA_CLOUD_ACCESS_KEY_ID is not set");
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "sentinel4711");
        assertThatThrownBy(environment::resolve)
                .hasMessage(
                        "No credentials: environment: ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set");
    }

    @Test
    void whatNoHeaderCanHoldIsToldByItsPartAlone() {
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "sentinel\n4711");
        places.variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
        assertThatThrownBy(EnvironmentVariablesSource.environment(places.environment())::resolve)
                .isInstanceOf(CredentialsException.class)
                .hasMessage(
                        "No credentials: environment: accessKeyId must be printable ASCII without"
                                + " spaces or line breaks");
    }

    @Test
    void systemPropertiesGiveAKeyOrASessionAndMayChange() {
        places.property("alibabacloud.accessKeyId", "id");
        EnvironmentVariablesSource properties =
                EnvironmentVariablesSource.systemProperties(places.environment());
        assertThatThrownBy(properties::resolve)
                .hasMessage(
                        "No credentials: systemProperties: alibabacloud.accessKeySecret is not"
                                + " set");
        places.property("alibabacloud.accessKeySecret", "secret");
        assertThat(properties.resolve()).isEqualTo(Credentials.of("id", "secret"));
        places.property("alibabacloud.sessionToken", "token");
        assertThat(properties.resolve()).isEqualTo(Credentials.session("id", "secret", "token"));
    }

    @Test
    void theVendorsOtherNameOfTheSecretIsReadAndPreferred() {
        places.property("alibabacloud.accessKeyId", "id");
        places.property("alibabacloud.accessKeyIdSecret", "preferred");
        EnvironmentVariablesSource properties =
                EnvironmentVariablesSource.systemProperties(places.environment());
        assertThat(properties.resolve()).isEqualTo(Credentials.of("id", "preferred"));
        places.property("alibabacloud.accessKeySecret", "other");
        assertThat(properties.resolve()).isEqualTo(Credentials.of("id", "preferred"));
        places.property("alibabacloud.accessKeyIdSecret", "");
        assertThat(properties.resolve()).isEqualTo(Credentials.of("id", "other"));
    }
}
