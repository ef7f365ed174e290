package io.cloudauth.core.internal.operation;

import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Scheme;
import io.cloudauth.model.VerificationRequest;
import io.cloudauth.model.VerifyMaterialRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests for the client's own scene against the scheme that the client was told, unless
 * they were told one themselves.
 *
 * @param bizType the client's scene
 * @param scheme its scheme; null where the client was told none
 */
public record SchemeAdvice(@Nullable BizType bizType, @Nullable Scheme scheme) {

    /**
     * The request, with the scheme where it applies.
     *
     * @throws io.cloudauth.error.InvalidRequestException if the scheme forbids it
     */
    public DescribeVerifyTokenRequest checked(DescribeVerifyTokenRequest request) {
        return appliesTo(request, request.scheme())
                ? request.toBuilder().scheme(scheme).build()
                : request;
    }

    /** As {@link #checked(DescribeVerifyTokenRequest)}. */
    public VerifyMaterialRequest checked(VerifyMaterialRequest request) {
        return appliesTo(request, request.scheme())
                ? request.toBuilder().scheme(scheme).build()
                : request;
    }

    private boolean appliesTo(VerificationRequest request, Optional<Scheme> own) {
        return scheme != null
                && own.isEmpty()
                && request.bizType().map(named -> named.equals(bizType)).orElse(true);
    }
}
