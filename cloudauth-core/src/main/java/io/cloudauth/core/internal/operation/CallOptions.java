package io.cloudauth.core.internal.operation;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.Timeouts;
import org.jspecify.annotations.Nullable;

/** The options of one call; null where the client's apply. */
public record CallOptions(@Nullable Timeouts timeouts, @Nullable CredentialsProvider credentials) {

    /** No option: everything is the client's. */
    public static final CallOptions NONE = new CallOptions(null, null);

    /** Returns the options of a request, for its own call and for every call on its behalf. */
    public static CallOptions of(ServiceRequest request) {
        return new CallOptions(request.timeouts().orElse(null), request.credentials().orElse(null));
    }
}
