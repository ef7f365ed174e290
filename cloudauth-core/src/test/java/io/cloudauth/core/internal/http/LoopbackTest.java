package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost",
                "127.0.0.1",
                "127.255.0.9",
                "::1",
                "[::1]",
                "[0:0:0:0:0:0:0:1]"
            })
    void thisMachineIsToldByTheText(String host) {
        assertThat(Loopback.isLiteral(host)).isTrue();
        if (!host.equals("::1")) {
            assertThat(ServiceAddress.parse("http://" + host + ":8080/").getPort()).isEqualTo(8080);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "127.0.0.300",
                "127.1",
                "127.0.0.1.example",
                "localhost.example",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "128.0.0.1",
                "[::]",
                "100.100.100.200"
            })
    void anythingElseIsNot(String host) {
        assertThat(Loopback.isLiteral(host)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAddress.parse("http://" + host))
                .withMessageNotContaining("127");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example:0",
                "https://a.example:65536",
                "https://u@a.example",
                "https://a.example/path",
                "https://a.example?q",
                "https://a.example#f",
                "ftp://localhost",
                "a.example",
                "https://"
            })
    void anAddressIsSchemeHostAndPortAlone(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceAddress.parse(address));
    }

    @Test
    void theMetadataAddressMayBePlainWhereItIsMeant() {
        assertThat(ServiceAddress.parseOrMetadata("http://100.100.100.200"))
                .isEqualTo(URI.create("http://100.100.100.200"));
        assertThat(ServiceAddress.parse("HTTPS://A.Example:444/"))
                .isEqualTo(URI.create("https://a.example:444"));
    }
}
