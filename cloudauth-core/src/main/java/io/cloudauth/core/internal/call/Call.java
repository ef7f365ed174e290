package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.submission.SubmissionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param request what is sent
 * @param family the form of its response
 * @param billed whether it may be charged, so that it must not be repeated
 * @param key what it submits; null if it is free, or if the operation has no identifier
 * @param limits how long it may take
 * @param credentials signs it
 * @param reading makes the result of the response
 */
public record Call<T>(
        ApiRequest request,
        ResponseFamily family,
        boolean billed,
        @Nullable SubmissionKey key,
        Limits limits,
        CredentialsSource credentials,
        Reading<T> reading) {

    /** Returns the facts that reports and failures name. */
    Subject subject() {
        return new Subject(request.action(), family.errors(), billed, key);
    }

    /** Names the operation alone. */
    @Override
    public String toString() {
        return request.action();
    }

    /**
     * How long a call may take.
     *
     * @param connect for a connection, and again for its TLS handshake
     * @param response silence on the wire; null: all that is left of the total
     * @param total everything: credentials, attempts, waits
     */
    public record Limits(Duration connect, @Nullable Duration response, Duration total) {}
}
