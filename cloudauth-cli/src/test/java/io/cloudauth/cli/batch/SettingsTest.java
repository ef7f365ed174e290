package io.cloudauth.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests of the rate with a simulated clock. */
class SettingsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long now;

    @Test
    void turnsHaveTheRequestedRate() {
        RateLimiter limiter = limiter(4);

        assertThat(limiter.reservePermission()).isZero();
        assertThat(limiter.reservePermission()).isEqualTo(SECOND / 4);
        assertThat(limiter.reservePermission()).isEqualTo(SECOND / 2);
        now = SECOND / 2;
        assertThat(limiter.reservePermission()).isEqualTo(SECOND / 4);
    }

    @Test
    void missedTurnsAreNotMadeUpFor() {
        RateLimiter limiter = limiter(100);
        limiter.reservePermission();
        for (long later : new long[] {SECOND, 3600 * SECOND}) {
            now = later;

            assertThat(limiter.reservePermission()).isZero();
            assertThat(limiter.reservePermission()).isEqualTo(SECOND / 100);
        }
    }

    @Test
    void keepsARateWithAFractionalInterval() {
        RateLimiter limiter = limiter(7);
        for (int i = 0; i <= 70_000; i++) {
            now += limiter.reservePermission();
        }

        assertThat(now).isCloseTo(10_000 * SECOND, offset(SECOND / 100));
    }

    @Test
    void everyCallOfTheLowestRateGetsATurn() {
        RateLimiter limiter = limiter(0.001);
        for (long turn = 0; turn < 256; turn++) {
            assertThat(limiter.reservePermission()).isEqualTo(turn * 1000 * SECOND);
        }
    }

    private RateLimiter limiter(double rate) {
        Settings settings = new Settings(1, rate, false);
        return new AtomicRateLimiter("test", settings.rateLimiterConfig(), () -> now);
    }
}
