package io.cloudauth.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import io.cloudauth.core.internal.time.Time;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "::ffff:0:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::10.0.0.1",
                "64:ff9b:1:abcd::127.0.0.1",
                "64:ff9b:1:7f00:0:100::",
                "64:ff9b:1:7f:0:1::",
                "64:ff9b:1:0:7f:0:100:0",
                "64:ff9b:1::",
                "64:ff9b:2::808:808",
                "2002:a00:1::",
                "2002:7f00:1::",
                "2001:0:7f00:1::f7f7:f7f7",
                "2001:0:808:808::80ff:fffe",
                "2001:0:808:808::f5ff:fffe",
                "2400:3200::5efe:10.0.0.1",
                "2400:3200::200:5efe:127.0.0.1",
                "100::1",
                "5f00::1",
                "1::8.8.8.8"
            })
    void addressOfAPrivateRangeIsNone(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getAllByName(literal)[0])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "::ffff:8.8.8.8",
                "::ffff:0:8.8.8.8",
                "64:ff9b::808:808",
                "64:ff9b:1::808:808",
                "64:ff9b:1:808:8:800::",
                "2001:0:808:808::f7f7:f7f7",
                "2400:3200::5efe:8.8.8.8",
                "2002:808:808::"
            })
    void otherAddressIsOne(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getAllByName(literal)[0])).isTrue();
    }

    @Test
    void nameThatLeadsToAPrivateAddressIsNotConnectedTo() throws AttemptFailure {
        URI link = URI.create("https://pictures.example:1/face.jpg");
        try (FaultServer server = FaultServer.tls(Wired.AUTHORITY.server("pictures.example"));
                HttpTransport transport =
                        new HttpTransport(
                                HttpOptions.builder().sslContext(Wired.AUTHORITY.client()).build(),
                                Time.system(),
                                host ->
                                        List.of(
                                                InetAddress.getByAddress(new byte[] {8, 8, 8, 8}),
                                                InetAddress.getLoopbackAddress()))) {
            URI here = URI.create(link.toString().replace(":1/", ":" + server.port() + "/"));
            assertThatExceptionOfType(AttemptFailure.class)
                    .isThrownBy(() -> transport.exchange(Wired.call(here).toPublicAddresses()))
                    .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.PRIVATE_ADDRESS));
            assertThat(server.accepted()).isZero();
        }
    }

    @Test
    void connectionOfAnotherCallIsNoWayAround() throws AttemptFailure {
        try (FaultServer server = FaultServer.plain();
                HttpTransport transport =
                        new HttpTransport(HttpOptions.builder().build(), Time.system())) {
            assertThat(transport.exchange(Wired.call(server.uri())).status()).isEqualTo(200);
            assertThatExceptionOfType(AttemptFailure.class)
                    .isThrownBy(
                            () -> transport.exchange(Wired.call(server.uri()).toPublicAddresses()));
            assertThat(server.begun()).isOne();
        }
    }
}
