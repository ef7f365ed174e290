package io.cloudauth.core.internal.operation;

import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerificationRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a call has of its own, whatever it asks for: null where what the client was built with
 * counts.
 */
public record CallOptions(@Nullable Timeouts timeouts, @Nullable CredentialsProvider credentials) {

    /** Nothing: all is as the client was built. */
    public static final CallOptions NONE = new CallOptions(null, null);

    /** What a request says for itself, and for whatever must be called on its behalf. */
    public static CallOptions of(VerificationRequest request) {
        return new CallOptions(request.timeouts().orElse(null), request.credentials().orElse(null));
    }
}
