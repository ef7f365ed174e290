package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As {@link RepeatedResponsesTest}, in numbers: {@code -Drepeated.calls=1000000}, 100,000 unless
 * told otherwise.
 */
@Tag("slow")
class RepeatedResponsesLoadTest {
    private static final int CALLS = Integer.getInteger("repeated.calls", 100_000);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noResultBelongsToAnotherRequest(boolean tls) throws Exception {
        RepeatedResponses seen = RepeatedResponses.of(CALLS, tls, false, 20);
        System.out.printf("%s: %s%n", tls ? "TLS" : "plain", seen);
        assertThat(seen.others()).isZero();
        assertThat(seen.falselyPassed()).isZero();
        assertThat(seen.failed()).isZero();
    }
}
