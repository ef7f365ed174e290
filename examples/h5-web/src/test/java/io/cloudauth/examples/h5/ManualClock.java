package io.cloudauth.examples.h5;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test advances it. */
final class ManualClock extends Clock {
    private volatile Instant now = start();

    private static Instant start() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    void reset() {
        now = start();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
