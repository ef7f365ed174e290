package io.cloudauth.examples.h5.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.9:4711, 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "[::ffff:203.0.113.9]:4711, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:DB8:1:2::1, 20010db800010002/64",
        "[2001:db8:1:2::1], 20010db800010002/64",
        "[2001:db8:1:2::1]:4711, 20010db800010002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "unknown, unknown",
        "1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9"
    })
    void networkOfAddress(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }
}
