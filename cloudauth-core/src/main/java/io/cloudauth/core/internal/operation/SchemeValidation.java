package io.cloudauth.core.internal.operation;

import io.cloudauth.error.Violation;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerificationRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The validation of requests against the scheme of the client. It applies to requests for the
 * client's own scene that name no scheme themselves.
 *
 * @param bizType the client's scene
 * @param scheme its scheme; null if the client has none
 */
public record SchemeValidation(@Nullable BizType bizType, @Nullable Scheme scheme) {

    /**
     * Validates a request and returns the warnings.
     *
     * @throws io.cloudauth.error.InvalidRequestException if the scheme does not allow the request
     */
    public List<Violation> validate(DescribeVerifyTokenRequest request) {
        Scheme applied = schemeFor(request, request.scheme());
        return applied == null ? List.of() : applied.validate(request);
    }

    /** Validates as {@link #validate(DescribeVerifyTokenRequest)} does. */
    public List<Violation> validate(VerifyMaterialRequest request) {
        Scheme applied = schemeFor(request, request.scheme());
        return applied == null ? List.of() : applied.validate(request);
    }

    private @Nullable Scheme schemeFor(VerificationRequest request, Optional<Scheme> own) {
        boolean applies =
                own.isEmpty() && request.bizType().map(named -> named.equals(bizType)).orElse(true);
        return applies ? scheme : null;
    }
}
