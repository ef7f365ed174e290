package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.response.ResponseFamily;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.submission.SubmissionKey;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation.
 *
 * @param request the unsigned request
 * @param family the form of its responses and the meaning of its error codes
 * @param billed whether it may be charged, so that it must not be repeated
 * @param key the key of the submission; null if the call is free or has no identifier
 * @param limits the time limits
 * @param credentials the source of the credentials that sign the request
 * @param reading makes the result from the response
 * @param endpoints the endpoints of its attempts
 */
public record Call<T>(
        ApiRequest request,
        ResponseFamily family,
        boolean billed,
        @Nullable SubmissionKey key,
        Limits limits,
        CredentialsSource credentials,
        Reading<T> reading,
        Endpoints endpoints) {

    /** Returns the same call with all attempts at this endpoint. */
    public Call<T> at(URI endpoint) {
        return new Call<>(
                request,
                family,
                billed,
                key,
                limits,
                credentials,
                reading,
                Endpoints.only(endpoint));
    }

    /** Returns the description of this call for reports and exceptions. */
    Subject subject() {
        return new Subject(request.action(), family.errors(), billed, key);
    }

    /** Returns only the operation's name. */
    @Override
    public String toString() {
        return request.action();
    }

    /**
     * The time limits of a call.
     *
     * @param connect the limit for the connection, and again for its TLS handshake
     * @param response the longest wait for the next byte of the response; null for all the time
     *     that is left of the total
     * @param total the limit for the whole call: credentials, attempts and waits
     */
    public record Limits(Duration connect, @Nullable Duration response, Duration total) {}
}
