package io.cloudauth.spring.properties;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The retries of a call.
 *
 * @param enabled Whether a failed attempt may be retried. In any case, a billable submission is
 *     sent again only if the first attempt certainly did not arrive or was refused unprocessed.
 *     Default: true.
 * @param maxAttempts Maximum number of attempts of a call, including the first: 1 to 10. Default:
 *     3.
 * @param initialBackoff Upper limit of the random wait before the first retry. The limit doubles
 *     before each further retry. Default: 200ms.
 * @param maxBackoff Upper limit of the wait before any retry. Default: 2s.
 */
public record RetryProperties(
        @Nullable Boolean enabled,
        @Nullable Integer maxAttempts,
        @Nullable Duration initialBackoff,
        @Nullable Duration maxBackoff) {

    RetryProperties withDefaultsFrom(@Nullable RetryProperties base) {
        return base == null
                ? this
                : new RetryProperties(
                        Inherited.or(enabled, base.enabled),
                        Inherited.or(maxAttempts, base.maxAttempts),
                        Inherited.or(initialBackoff, base.initialBackoff),
                        Inherited.or(maxBackoff, base.maxBackoff));
    }
}
