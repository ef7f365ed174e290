package io.cloudauth.spring.properties;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a call tries again, where that is safe.
 *
 * @param enabled Whether a call tries again at all. A billed submission is never sent twice,
 *     whatever this says, unless the first certainly never arrived or was refused unprocessed.
 * @param maxAttempts How often a request goes out at most, the first time included: 1 to 10.
 * @param initialBackoff Upper end of the first wait; each further one is twice as long.
 * @param maxBackoff Upper end of every wait.
 */
public record RetryProperties(
        @Nullable Boolean enabled,
        @Nullable Integer maxAttempts,
        @Nullable Duration initialBackoff,
        @Nullable Duration maxBackoff) {

    RetryProperties completedBy(@Nullable RetryProperties base) {
        return base == null
                ? this
                : new RetryProperties(
                        Inherited.or(enabled, base.enabled),
                        Inherited.or(maxAttempts, base.maxAttempts),
                        Inherited.or(initialBackoff, base.initialBackoff),
                        Inherited.or(maxBackoff, base.maxBackoff));
    }
}
