package io.cloudauth.core.internal.response;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A success.
 *
 * @param requestId the service's ID of the request; null if the response names none, or none that
 *     may be shown
 * @param fields everything that came
 */
public record ApiResponse(@Nullable String requestId, Fields fields) {

    /** The request ID as results give it: empty where there is none. */
    public String requestIdOrEmpty() {
        return Objects.requireNonNullElse(requestId, "");
    }
}
