package io.cloudauth.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOptionsTest {

    @Test
    void defaultsAreAsDocumented() {
        HttpOptions options = HttpOptions.builder().build();
        assertThat(options.maxConnections()).isEqualTo(64);
        assertThat(options.acquireTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.idleTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.proxy()).isEmpty();
        assertThat(options.proxyCredentials()).isEmpty();
        assertThat(options.sslContext()).isEmpty();
    }

    @Test
    void aProxyIsItsHostAndPortAndNeverShowsItsUser() {
        HttpOptions options =
                HttpOptions.builder().proxy("http://zq%40er:pa+ss%3A@Proxy.example:3128/").build();
        assertThat(options.proxy()).contains(URI.create("http://proxy.example:3128"));
        PasswordAuthentication credentials = options.proxyCredentials().orElseThrow();
        assertThat(credentials.getUserName()).isEqualTo("zq@er");
        assertThat(new String(credentials.getPassword())).isEqualTo("pa+ss:");
        assertThat(options.toString()).doesNotContain("zq", "pa+ss").contains("***");
    }

    @Test
    void givenCredentialsGoBeforeThoseOfTheAddress() {
        HttpOptions options =
                HttpOptions.builder()
                        .proxyCredentials("user", "")
                        .proxy("http://other:x@proxy.example")
                        .build();
        assertThat(options.proxy()).contains(URI.create("http://proxy.example:80"));
        assertThat(options.proxyCredentials().orElseThrow().getUserName()).isEqualTo("user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "secret.example:3128",
                "https://secret.example",
                "socks://secret.example",
                "http://secret.example:0",
                "http://secret.example:65536",
                "http://secret.example/path",
                "http://secret.example?q",
                "http://user:sec ret@proxy.example",
                "http://u\u0000:secret@proxy.example",
                "http://u:%00secret@proxy.example",
                "http://secret%zz@proxy.example"
            })
    void whatIsNoProxyIsRefusedWithoutRepeatingIt(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpOptions.builder().proxy(proxy))
                .withMessageStartingWith("http.proxy")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"))
                .withNoCause();
    }

    @Test
    void numbersOutsideTheirRangeAreRefused() {
        HttpOptions.Builder builder = HttpOptions.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxConnections(10_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.acquireTimeout(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.idleTimeout(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.proxyCredentials("a:b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.proxyCredentials("a", "c\n"));
        assertThat(builder.maxConnections(1).build().maxConnections()).isEqualTo(1);
        assertThat(builder.maxConnections(10_000).build().maxConnections()).isEqualTo(10_000);
    }
}
