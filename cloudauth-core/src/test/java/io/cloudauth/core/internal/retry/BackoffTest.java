package io.cloudauth.core.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.core.config.RetryOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.fault.Fault;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final RetryOptions OPTIONS =
            RetryOptions.builder()
                    .initialBackoff(Duration.ofMillis(200))
                    .maxBackoff(Duration.ofMillis(2_000))
                    .build();

    @Test
    void theLongestWaitDoublesUpToItsLimit() {
        assertThat(waits(new Backoff(OPTIONS, new Extreme(true))))
                .containsExactly(200, 400, 800, 1_600, 2_000, 2_000);
    }

    @Test
    void theShortestWaitIsNone() {
        assertThat(waits(new Backoff(OPTIONS, new Extreme(false)))).containsOnly(0);
    }

    private static long[] waits(Backoff backoff) {
        AttemptFailure failure = new AttemptFailure(Fault.THROTTLED, (Throwable) null);
        return IntStream.rangeClosed(1, 6)
                .mapToLong(attempt -> backoff.millis(attempt, failure))
                .toArray();
    }

    /** Always the largest number below the bound, or always the smallest. */
    private record Extreme(boolean largest) implements RandomGenerator {
        @Override
        public long nextLong() {
            return largest ? Long.MAX_VALUE : 0;
        }

        @Override
        public long nextLong(long bound) {
            return largest ? bound - 1 : 0;
        }
    }
}
