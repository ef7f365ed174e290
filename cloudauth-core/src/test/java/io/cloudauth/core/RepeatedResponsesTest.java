package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends responses twice gives nobody another person's verdict. */
@Timeout(120)
class RepeatedResponsesTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCopyOfAResponseIsTakenForNoOtherRequests(boolean tls) throws Exception {
        RepeatedResponses seen = RepeatedResponses.of(1_000, tls, false, 5);
        assertThat(seen.others()).isZero();
        assertThat(seen.falselyPassed()).isZero();
        assertThat(seen.failed()).isZero();
        assertThat(seen.results()).isEqualTo(1_000);
        assertThat(seen.copies()).isPositive();
        assertThat(seen.requests())
                .as("free calls go out again on a fresh connection")
                .isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBilledCallIsSentOnceWhateverIsRepeated(boolean tls) throws Exception {
        RepeatedResponses seen = RepeatedResponses.of(400, tls, true, 1);
        assertThat(seen.others()).isZero();
        assertThat(seen.falselyPassed()).isZero();
        assertThat(seen.failed()).isZero();
        assertThat(seen.requests()).isEqualTo(400);
    }
}
