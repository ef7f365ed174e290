package io.cloudauth.core.internal.time;

import java.time.Duration;

/** The time by which a whole call must finish. Immutable. */
public final class Deadline {
    /** A longer duration would overflow the nanoseconds. */
    private static final Duration MAX_DURATION = Duration.ofDays(36_500);

    private final Time time;
    private final long endNanos;

    private Deadline(Time time, long endNanos) {
        this.time = time;
        this.endNanos = endNanos;
    }

    /** Returns a deadline that is this far from now. */
    public static Deadline in(Duration duration, Time time) {
        return new Deadline(time, time.nanos() + shorter(duration, MAX_DURATION).toNanos());
    }

    /** Returns the time left; zero once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - time.nanos()));
    }

    /** Returns whether the deadline has passed. */
    public boolean hasPassed() {
        return endNanos - time.nanos() <= 0;
    }

    /** Returns the shorter of this duration and the time left. */
    public Duration atMost(Duration duration) {
        Duration left = remaining();
        return shorter(duration, left);
    }

    /** Returns the earlier of this deadline and the end of the duration, counted from now. */
    public Deadline within(Duration duration) {
        return in(atMost(duration), time);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
