package io.cloudauth.spring.properties;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a call.
 *
 * @param connect Maximum time of each of these steps of an attempt: resolve the host name, connect
 *     with TCP, and connect through the proxy with TLS. Default: 2s.
 * @param response Maximum time without received data while an attempt waits for the response. If it
 *     is not set, verifyMaterial waits for the rest of the total timeout, because an early timeout
 *     would leave the outcome unknown. Default for all other calls: 10s.
 * @param total Maximum time of a call, including retries, the waits between them, and the time to
 *     obtain credentials. Default: 30s.
 */
public record TimeoutProperties(
        @Nullable Duration connect, @Nullable Duration response, @Nullable Duration total) {

    TimeoutProperties withDefaultsFrom(@Nullable TimeoutProperties base) {
        return base == null
                ? this
                : new TimeoutProperties(
                        Inherited.or(connect, base.connect),
                        Inherited.or(response, base.response),
                        Inherited.or(total, base.total));
    }
}
