package io.cloudauth.core.internal.call;

import io.cloudauth.core.internal.credentials.CredentialsSource;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.model.BizId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operation wants done.
 *
 * @param request what goes out
 * @param billed the transaction whose verdict costs money; null where the request may be repeated
 *     freely
 * @param limits how long it may take
 * @param credentials who signs
 * @param reading what its answer means
 */
public record Call<T>(
        ApiRequest request,
        @Nullable BizId billed,
        Limits limits,
        CredentialsSource credentials,
        Reading<T> reading) {

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
