package io.cloudauth.emulator.internal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that can be set off from another one. Thread-safe. */
public final class ServiceClock extends Clock {

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that agrees with the other one until it is set off. */
    public ServiceClock(Clock base) {
        this.base = base;
    }

    /** Sets how far this clock is ahead; negative where it is behind. */
    public void setOffset(Duration ahead) {
        this.offset = ahead;
    }

    /** How far this clock is ahead. */
    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        ServiceClock other = new ServiceClock(base.withZone(zone));
        other.setOffset(offset);
        return other;
    }
}
