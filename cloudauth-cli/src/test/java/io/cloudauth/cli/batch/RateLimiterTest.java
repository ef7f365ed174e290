package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests with a simulated clock. */
class RateLimiterTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void turnsHaveTheRequestedRate() {
        RateLimiter limiter = new RateLimiter(4);

        assertThat(limiter.reserve(0)).isZero();
        assertThat(limiter.reserve(0)).isEqualTo(SECOND / 4);
        assertThat(limiter.reserve(0)).isEqualTo(SECOND / 2);
        assertThat(limiter.reserve(SECOND / 2)).isEqualTo(SECOND / 4);
    }

    @Test
    void aShortDelayIsMadeUpFor() {
        RateLimiter limiter = new RateLimiter(100);
        long now = 0;
        long wanted = 1_000;
        for (int i = 0; i < wanted; i++) {
            now += limiter.reserve(now);
            now += i % 10 == 0 ? SECOND / 20 : 0; // every tenth caller is 50 ms late
        }

        assertThat(now).isBetween(9 * SECOND, 10 * SECOND + SECOND / 10);
    }

    @Test
    void aLongDelayIsNotFollowedByABurst() {
        RateLimiter limiter = new RateLimiter(100);
        limiter.reserve(0);
        long later = 3600 * SECOND;
        int atOnce = 0;
        while (limiter.reserve(later) == 0) {
            atOnce++;
        }

        assertThat(atOnce).isBetween(200, 202);
    }

    @Test
    void keepsARateWithAFractionalInterval() {
        RateLimiter limiter = new RateLimiter(7);
        long now = 0;
        for (int i = 0; i <= 70_000; i++) {
            now += limiter.reserve(now);
        }

        assertThat(now).isCloseTo(10_000 * SECOND, offset(SECOND / 100));
    }
}
