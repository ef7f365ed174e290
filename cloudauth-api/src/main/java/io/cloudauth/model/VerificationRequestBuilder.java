package io.cloudauth.model;

import io.cloudauth.internal.validation.TextChecks;
import io.cloudauth.internal.validation.Violations;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a request of the legacy product. Not safe to share between threads.
 *
 * @param <B> the type of the builder itself
 */
public abstract sealed class VerificationRequestBuilder<B extends VerificationRequestBuilder<B>>
        extends RequestBuilder<B>
        permits PersonRequestBuilder, DescribeVerifyResultRequest.Builder {

    transient @Nullable String bizId;
    transient @Nullable String bizType;

    VerificationRequestBuilder() {}

    VerificationRequestBuilder(VerificationRequest request) {
        super(request);
        this.bizId = request.bizId().value();
        this.bizType = request.bizType().map(BizType::value).orElse(null);
    }

    /**
     * Sets the caller's identifier of the verification; required.
     *
     * @param bizId the BizId
     * @return this builder
     */
    public B bizId(@Nullable BizId bizId) {
        return bizId(bizId == null ? null : bizId.value());
    }

    /**
     * Sets the caller's identifier of the verification; required.
     *
     * @param bizId the BizId as text; see {@link BizId}
     * @return this builder
     */
    public B bizId(@Nullable String bizId) {
        this.bizId = bizId;
        return self();
    }

    /**
     * Sets the scene. Default: the client's.
     *
     * @param bizType the BizType
     * @return this builder
     */
    public B bizType(@Nullable BizType bizType) {
        return bizType(bizType == null ? null : bizType.value());
    }

    /**
     * Sets the scene. Default: the client's.
     *
     * @param bizType the BizType as text; see {@link BizType}
     * @return this builder
     */
    public B bizType(@Nullable String bizType) {
        this.bizType = bizType;
        return self();
    }

    /** Validates what every request of the legacy product has. */
    final void checkVerification(Violations violations, Set<String> namesOfFields) {
        TextChecks.bizId(violations, "bizId", bizId);
        if (bizType != null) {
            TextChecks.bizType(violations, "bizType", bizType);
        }
        checkCommon(violations, namesOfFields);
    }
}
