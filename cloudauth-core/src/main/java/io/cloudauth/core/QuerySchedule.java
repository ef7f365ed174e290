package io.cloudauth.core;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.model.AwaitOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The times at which one wait for a verdict queries the result. The interval doubles after each
 * query, up to a maximum. The last query begins shortly before the time limit. Not safe to share.
 */
final class QuerySchedule {
    /** How long before the time limit the last query begins, so that it can still succeed. */
    private static final Duration TIME_OF_LAST = Duration.ofSeconds(2);

    private final Deadline limit;
    private final AwaitOptions options;
    private Duration interval;

    /** Creates the schedule of a wait that begins now. */
    QuerySchedule(AwaitOptions options, Time time) {
        this.limit = Deadline.in(options.atMost(), time);
        this.options = options;
        this.interval = options.initialInterval();
    }

    /** Returns when the wait must be over. */
    Deadline limit() {
        return limit;
    }

    /**
     * Returns how long to wait before the next query; null if there is no time for another one.
     *
     * @param delay how long a query waits for its turn
     */
    @Nullable Duration next(Duration delay) {
        Duration left = limit.remaining().minus(shorter(options.initialInterval(), TIME_OF_LAST));
        if (left.isZero() || left.isNegative()) {
            return null;
        }
        Duration next = shorter(interval, left);
        boolean isLong = interval.compareTo(options.maxInterval().dividedBy(2)) >= 0;
        interval = isLong ? options.maxInterval() : interval.multipliedBy(2); // never overflows
        Duration latest = left.minus(delay); // its turn comes later by the delay
        return latest.isNegative() ? Duration.ZERO : shorter(next, latest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
