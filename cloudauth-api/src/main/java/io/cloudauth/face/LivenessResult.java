package io.cloudauth.face;

import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a liveness check of a photo. It says nothing about who the person is.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param isPassed whether the photo is one of a live person: true only if the service returned
 *     Passed {@code T}; the SubCode does not count
 * @param subCode the detail of the verdict; empty if the service gave none
 * @param material the details; empty if the service gave none, or if they could not be read
 * @param isMaterialUnreadable whether the service gave details that could not be read; the verdict
 *     holds nevertheless
 * @param certifyId the service's ID of the check; empty if the service gave none
 * @param requestId the service's ID of the request, for the vendor's support; empty if the service
 *     returned none
 */
public record LivenessResult(
        boolean isPassed,
        Optional<SubCode> subCode,
        @PersonalData Optional<FaceMaterial> material,
        boolean isMaterialUnreadable,
        Optional<CertifyId> certifyId,
        String requestId) {

    /**
     * Creates a result.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public LivenessResult {
        Objects.requireNonNull(subCode, "subCode");
        Objects.requireNonNull(material, "material");
        Objects.requireNonNull(certifyId, "certifyId");
        Objects.requireNonNull(requestId, "requestId");
    }
}
