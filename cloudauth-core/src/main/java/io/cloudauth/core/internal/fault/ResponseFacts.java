package io.cloudauth.core.internal.fault;

import io.cloudauth.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of an answer that was a failure: nothing of its text.
 *
 * @param status the HTTP status
 * @param code the service's error code
 * @param requestId the service's number for the request
 * @param retryAfter how long the service asks to wait
 * @param serverTime the service's clock, by the Date header
 */
public record ResponseFacts(
        int status,
        @Nullable ErrorCode code,
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable Instant serverTime) {}
