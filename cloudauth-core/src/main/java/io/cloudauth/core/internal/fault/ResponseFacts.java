package io.cloudauth.core.internal.fault;

import io.cloudauth.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an error response that are safe to show. They include no text of the response.
 *
 * @param status the HTTP status
 * @param code the service's error code
 * @param requestId the service's ID of the request
 * @param retryAfter the time to wait, from the Retry-After header
 * @param serverTime the time of the service's clock, from the Date header
 * @param parameter the name of the parameter that the service refused
 * @param contentType the content type; text/html for each body that begins like an HTML page
 */
public record ResponseFacts(
        int status,
        @Nullable ErrorCode code,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime,
        @Nullable String parameter,
        @Nullable String contentType) {

    /** Creates facts without the name of a parameter and the content type. */
    public ResponseFacts(
            int status,
            @Nullable ErrorCode code,
            @Nullable String requestId,
            @Nullable Duration retryAfter,
            @Nullable Instant serverTime) {
        this(status, code, requestId, retryAfter, serverTime, null, null);
    }
}
