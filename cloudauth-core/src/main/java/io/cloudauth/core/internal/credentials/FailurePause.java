package io.cloudauth.core.internal.credentials;

import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.error.CredentialsException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The pause after a failed fetch: 1 second, then 2, 4 and so on, up to 30 seconds. The pause is a
 * random part of this time, at least half of it. Not safe to share between threads.
 */
final class FailurePause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration MAX = Duration.ofSeconds(30);

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
        long top = Math.min(MAX.toMillis(), FIRST.toMillis() << Math.min(failures, 20));
        failures++;
        end = Deadline.in(Duration.ofMillis(top / 2 + random.nextLong(top / 2 + 1)), time);
        reason = failure;
    }

    /** Ends the pause and forgets every failure. */
    void end() {
        failures = 0;
        end = null;
        reason = null;
    }

    /** Returns the failure that caused the current pause; null if there is no pause. */
    @Nullable CredentialsException reason() {
        return end == null || end.hasPassed() ? null : reason;
    }
}
