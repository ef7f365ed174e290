package io.cloudauth.core.internal.response;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A successful response of an API.
 *
 * @param requestId the service's ID of the request; null if the response has none, or has one that
 *     is not safe to show
 * @param fields all fields of the response
 */
public record ApiResponse(@Nullable String requestId, Fields fields) {

    /** Returns the request ID; an empty text if there is none. */
    public String requestIdOrEmpty() {
        return Objects.requireNonNullElse(requestId, "");
    }
}
