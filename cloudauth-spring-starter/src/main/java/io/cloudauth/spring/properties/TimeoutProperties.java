package io.cloudauth.spring.properties;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a call may take.
 *
 * @param connect Longest wait for a connection: TCP, proxy and TLS, each attempt anew.
 * @param response Longest silence on the wire while an answer is awaited, each attempt anew. Where
 *     it is not set, verifyMaterial waits for all that is left of the total: giving up early only
 *     makes unknown outcomes.
 * @param total Longest time for a whole call: retries, the waits between them, and credentials.
 */
public record TimeoutProperties(
        @Nullable Duration connect, @Nullable Duration response, @Nullable Duration total) {

    TimeoutProperties completedBy(@Nullable TimeoutProperties base) {
        return base == null
                ? this
                : new TimeoutProperties(
                        Inherited.or(connect, base.connect),
                        Inherited.or(response, base.response),
                        Inherited.or(total, base.total));
    }
}
