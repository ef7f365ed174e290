package io.cloudauth.emulator.internal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock with an adjustable offset from another clock. Thread-safe. */
public final class ServiceClock extends Clock {

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    /** Creates a clock with an offset of zero. */
    public ServiceClock(Clock base) {
        this.base = base;
    }

    /** Sets the offset; a negative offset means that this clock is behind. */
    public void setOffset(Duration ahead) {
        this.offset = ahead;
    }

    /** Returns the offset. */
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
