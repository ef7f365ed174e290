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
    void defaults_are_as_documented() {
        HttpOptions options = HttpOptions.builder().build();
        assertThat(options.maxConnections()).isEqualTo(64);
        assertThat(options.acquireTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.idleTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.proxy()).isEmpty();
        assertThat(options.proxyCredentials()).isEmpty();
        assertThat(options.sslContext()).isEmpty();
    }

    @Test
    void a_proxy_is_its_host_and_port_and_never_shows_its_user() {
        HttpOptions options =
                HttpOptions.builder().proxy("http://zq%40er:pa+ss%3A@Proxy.example:3128/").build();
        assertThat(options.proxy()).contains(URI.create("http://proxy.example:3128"));
        PasswordAuthentication credentials = options.proxyCredentials().orElseThrow();
        assertThat(credentials.getUserName()).isEqualTo("zq@er");
        assertThat(new String(credentials.getPassword())).isEqualTo("pa+ss:");
        assertThat(options.toString()).doesNotContain("zq", "pa+ss").contains("***");
    }

    @Test
    void given_credentials_go_before_those_of_the_address() {
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
    void what_is_no_proxy_is_refused_without_repeating_it(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpOptions.builder().proxy(proxy))
                .withMessageStartingWith("http.proxy")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"))
                .withNoCause();
    }

    @Test
    void numbers_outside_their_range_are_refused() {
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
