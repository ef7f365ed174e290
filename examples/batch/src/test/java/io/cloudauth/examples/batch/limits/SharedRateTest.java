package io.cloudauth.examples.batch.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedRateTest {
    private static final int RATE = 40;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Clock clock = new Clock();
    private final SharedRate rate =
            new SharedRate(
                    (name, limits) ->
                            Bucket.builder()
                                    .withCustomTimePrecision(clock)
                                    .addLimit(limits.getBandwidths()[0])
                                    .build(),
                    RATE);

    @Test
    void atMostTheRateIsGrantedInAnySecondHoweverCallsArrive() {
        Random random = new Random(1);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            turns.add(clock.nanos + rate.reserve("A", LONG).toNanos());
            clock.nanos += random.nextInt(10) == 0 ? random.nextLong(800_000_000) : 0;
        }
        for (int i = RATE; i < turns.size(); i++) {
            assertThat(turns.get(i) - turns.get(i - RATE)).isGreaterThanOrEqualTo(1_000_000_000);
        }
    }

    @Test
    void turnThatComesTooLateIsLeftToAnotherCall() {
        assertThat(rate.reserve("A", LONG)).isZero();
        Duration atMost = Duration.ofMillis(10);
        assertThat(rate.reserve("A", atMost)).isGreaterThan(atMost);
        assertThat(rate.reserve("A", LONG)).isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void eachOperationHasItsOwnRate() {
        assertThat(rate.reserve("A", LONG)).isZero();
        assertThat(rate.reserve("B", LONG)).isZero();
    }

    @Test
    void throttledCallsPauseEverybodyForOneSecondAndNotForEachOfThem() {
        assertThat(rate.reserve("A", LONG)).isZero();
        for (int i = 0; i < RATE; i++) {
            rate.throttled("A");
        }
        assertThat(rate.reserve("A", LONG)).isEqualTo(Duration.ofMillis(1_025));
    }

    private static final class Clock implements TimeMeter {
        private long nanos = 1_000_000_000_000L;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
