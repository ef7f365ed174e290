package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * An estimate of the service's clock: this machine's clock, corrected by the times in the service's
 * responses. Safe to share between threads.
 */
final class ServiceClock {
    private final Time time;
    private volatile Duration offset = Duration.ZERO;

    ServiceClock(Time time) {
        this.time = time;
    }

    Instant now() {
        return time.now().plus(offset);
    }

    /** Corrects the clock by the time in a response. */
    void learn(Instant serverTime) {
        offset = Duration.between(time.now(), serverTime);
    }
}
