package io.cloudauth.model;

import static io.cloudauth.model.Broken.broken;
import static io.cloudauth.model.Broken.ofMaterial;
import static io.cloudauth.model.Broken.ofToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.error.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserRulesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"13900139000", "+8613900139000", "12345", "008613900139000"})
    void phoneNumberIsTaken(String number) {
        assertThat(ofToken(r -> r.userPhoneNumber(number))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "123456789012345678901",
                "139 0013 9000",
                "++8613900139000",
                "1390013900x",
                "１３９００１３９０００",
                "+",
                "13900139000\n"
            })
    void otherThanAPhoneNumberIsRefused(String number) {
        assertThat(ofToken(r -> r.userPhoneNumber(number)))
                .containsExactly(broken("userPhoneNumber", Rule.PHONE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "0.0.0.0",
                "255.255.255.255",
                "2001:db8::1",
                "::1",
                "::ffff:203.0.113.7",
                "1:2:3:4:5:6:7:8"
            })
    void ipLiteralIsTaken(String ip) {
        assertThat(ofToken(r -> r.userIp(ip))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "256.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.4.",
                "2001:db8::1::2",
                "1:2:3",
                "[::1]",
                "fe80::1%eth0",
                "cafe.example",
                "1.2.3.4\n",
                ".:1"
            })
    void otherThanAnIpLiteralIsRefusedWithoutALookUp(String ip) {
        assertThat(ofToken(r -> r.userIp(ip))).containsExactly(broken("userIp", Rule.IP_LITERAL));
    }

    @Test
    void registrationTimeInSecondsIsRefused() {
        long seconds = Instant.parse("2025-06-01T00:00:00Z").getEpochSecond();
        assertThat(ofToken(r -> r.userRegisteredAt(Instant.ofEpochMilli(seconds))))
                .containsExactly(broken("userRegisteredAt", Rule.TIME_IN_SECONDS));
        assertThat(ofToken(r -> r.userRegisteredAt(Instant.MIN)))
                .containsExactly(broken("userRegisteredAt", Rule.TIME_IN_SECONDS));
    }

    @Test
    void registrationTimeInTheFutureIsRefusedButForADifferenceOfClocks() {
        assertThat(ofToken(r -> r.clock(CLOCK).userRegisteredAt(Instant.MAX)))
                .containsExactly(broken("userRegisteredAt", Rule.TIME_IN_FUTURE));
        assertThat(
                        ofToken(
                                r ->
                                        r.clock(CLOCK)
                                                .userRegisteredAt(
                                                        Instant.parse("2026-01-02T00:00:01Z"))))
                .containsExactly(broken("userRegisteredAt", Rule.TIME_IN_FUTURE));
        assertThat(
                        ofToken(
                                r ->
                                        r.clock(CLOCK)
                                                .userRegisteredAt(
                                                        Instant.parse("2026-01-01T23:00:00Z"))))
                .isEmpty();
    }

    @Test
    void userIdIsPlainText() {
        assertThat(ofToken(r -> r.userId("用户-1"))).isEmpty();
        assertThat(ofToken(r -> r.userId(""))).containsExactly(broken("userId", Rule.BLANK));
        assertThat(ofMaterial(r -> r.userId("a\tb")))
                .containsExactly(broken("userId", Rule.CONTROL_CHARACTER));
    }
}
