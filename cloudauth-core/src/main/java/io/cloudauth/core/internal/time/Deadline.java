package io.cloudauth.core.internal.time;

import java.time.Duration;

/** The moment at which a whole call must have ended. Immutable. */
public final class Deadline {
    /** Beyond it, nanoseconds run over. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final Time time;
    private final long endNanos;

    private Deadline(Time time, long endNanos) {
        this.time = time;
        this.endNanos = endNanos;
    }

    /** A deadline this far from now. */
    public static Deadline in(Duration duration, Time time) {
        return new Deadline(time, time.nanos() + shorter(duration, LONGEST).toNanos());
    }

    /** What is left; zero once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, endNanos - time.nanos()));
    }

    /** Whether nothing is left. */
    public boolean hasPassed() {
        return endNanos - time.nanos() <= 0;
    }

    /** The shorter of this duration and what is left. */
    public Duration atMost(Duration duration) {
        Duration left = remaining();
        return shorter(duration, left);
    }

    /** An earlier deadline where the duration ends before this one does. */
    public Deadline within(Duration duration) {
        return in(atMost(duration), time);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
