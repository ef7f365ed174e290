package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.time.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * The service's clock as far as it is known: the machine's own, corrected by what the service's
 * answers say. Safe to share.
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

    void learn(Instant serverTime) {
        offset = Duration.between(time.now(), serverTime);
    }
}
