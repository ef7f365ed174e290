package io.cloudauth.core.internal.operation;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.model.ServiceRequest;
import io.cloudauth.model.Timeouts;
import org.jspecify.annotations.Nullable;

/** The options of one call. Null means that the client's setting applies. */
public record CallOptions(@Nullable Timeouts timeouts, @Nullable CredentialsProvider credentials) {

    /** No options: all settings of the client apply. */
    public static final CallOptions NONE = new CallOptions(null, null);

    /** Returns the options of a request. They also apply to every call on its behalf. */
    public static CallOptions of(ServiceRequest request) {
        return new CallOptions(request.timeouts().orElse(null), request.credentials().orElse(null));
    }
}
