package io.cloudauth.face;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of a comparison of two photos. The service gives no reason for it.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param isPassed whether the faces are those of one person: true only if the service returned
 *     Passed {@code T}
 * @param score how alike the faces are, from 0 to 100; empty if the service gave none. The
 *     threshold is not documented by the vendor: decide by {@code isPassed}.
 * @param certifyId the service's ID of the comparison; empty if the service gave none
 * @param requestId the service's ID of the request, for the vendor's support; empty if the service
 *     returned none
 */
public record FaceComparison(
        boolean isPassed, OptionalDouble score, Optional<CertifyId> certifyId, String requestId) {

    /**
     * Creates a result.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceComparison {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(certifyId, "certifyId");
        Objects.requireNonNull(requestId, "requestId");
    }
}
