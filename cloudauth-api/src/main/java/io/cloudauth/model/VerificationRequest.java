package io.cloudauth.model;

import io.cloudauth.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request of the legacy product. It concerns one verification, which its BizId identifies.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public abstract sealed class VerificationRequest extends ServiceRequest
        permits DescribeVerifyTokenRequest, DescribeVerifyResultRequest, VerifyMaterialRequest {

    private final transient BizId bizId;
    private final transient @Nullable BizType bizType;

    VerificationRequest(VerificationRequestBuilder<?> builder, List<Violation> warnings) {
        super(builder, warnings);
        this.bizId = BizId.of(Objects.requireNonNull(builder.bizId));
        this.bizType = builder.bizType == null ? null : BizType.of(builder.bizType);
    }

    /**
     * Returns the caller's identifier of the verification.
     *
     * @return the BizId
     */
    public final BizId bizId() {
        return bizId;
    }

    /**
     * Returns the scene.
     *
     * @return the BizType; empty if the client's applies
     */
    public final Optional<BizType> bizType() {
        return Optional.ofNullable(bizType);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("bizId", bizId);
        fields.put("bizType", bizType);
    }
}
