package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long a source that failed is left alone: a second, twice that, four times that, up to half a
 * minute; of each, a random half to all. Not safe to share between threads.
 */
final class FailurePause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Time time;
    private final RandomGenerator random;
    private int failures;
    private @Nullable Deadline end;
    private @Nullable CredentialsException reason;

    FailurePause(Time time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    void begin(CredentialsException failure) {
        long top = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 20));
        failures++;
        end = Deadline.in(Duration.ofMillis(top / 2 + random.nextLong(top / 2 + 1)), time);
        reason = failure;
    }

    /** Forgets every failure. */
    void end() {
        failures = 0;
        end = null;
        reason = null;
    }

    /** Why the source is left alone now; null where it may be asked. */
    @Nullable CredentialsException reason() {
        return end == null || end.hasPassed() ? null : reason;
    }
}
