package io.cloudauth.examples.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The time is held still and moved by hand. */
class PacerTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void turnsComeAtTheRateThatWasAskedFor() {
        Pacer pacer = new Pacer(4);

        assertThat(pacer.take(0)).isZero();
        assertThat(pacer.take(0)).isEqualTo(SECOND / 4);
        assertThat(pacer.take(0)).isEqualTo(SECOND / 2);
        assertThat(pacer.take(SECOND / 2)).isEqualTo(SECOND / 4);
    }

    @Test
    void aShortDelayIsMadeUpFor() {
        Pacer pacer = new Pacer(100);
        long now = 0;
        long wanted = 1_000;
        for (int i = 0; i < wanted; i++) {
            now += pacer.take(now);
            now += i % 10 == 0 ? SECOND / 20 : 0; // now and then somebody is late
        }

        assertThat(now).isBetween(9 * SECOND, 10 * SECOND + SECOND / 10);
    }

    @Test
    void aLongDelayIsNotFollowedByABurst() {
        Pacer pacer = new Pacer(100);
        pacer.take(0);
        long later = 3600 * SECOND;
        int atOnce = 0;
        while (pacer.take(later) == 0) {
            atOnce++;
        }

        assertThat(atOnce).isBetween(200, 202);
    }

    @Test
    void ratesThatDivideNoSecondAreKeptOnTheWhole() {
        Pacer pacer = new Pacer(7);
        long now = 0;
        for (int i = 0; i <= 70_000; i++) {
            now += pacer.take(now);
        }

        assertThat(now).isCloseTo(10_000 * SECOND, offset(SECOND / 100));
    }
}
