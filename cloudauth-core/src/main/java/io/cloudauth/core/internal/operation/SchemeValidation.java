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
 * The validation of requests against the scheme of the client, if they are for the client's own
 * scene and have no scheme of their own.
 *
 * @param bizType the client's scene
 * @param scheme its scheme; null if the client has none
 */
public record SchemeValidation(@Nullable BizType bizType, @Nullable Scheme scheme) {

    /**
     * Returns what is unusual about a request.
     *
     * @throws io.cloudauth.error.InvalidRequestException if the scheme forbids it
     */
    public List<Violation> validate(DescribeVerifyTokenRequest request) {
        Scheme applied = schemeFor(request, request.scheme());
        return applied == null ? List.of() : applied.validate(request);
    }

    /** As {@link #validate(DescribeVerifyTokenRequest)}. */
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
