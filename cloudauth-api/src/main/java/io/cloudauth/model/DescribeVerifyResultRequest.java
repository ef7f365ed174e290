package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import java.util.List;
import java.util.Set;

/**
 * A request for the verdict of a verification. It is not charged, and may be sent any number of
 * times.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class DescribeVerifyResultRequest extends VerificationRequest {

    private static final Set<String> NAMES_OF_FIELDS = Set.of("BizType", "BizId");

    private DescribeVerifyResultRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that contains the values of this request.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * A builder of {@link DescribeVerifyResultRequest}; see {@link RequestBuilder}. Only the BizId
     * is required. Not thread-safe.
     */
    public static final class Builder extends VerificationRequestBuilder<Builder> {

        private Builder() {}

        private Builder(DescribeVerifyResultRequest request) {
            super(request);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Validates the fields and returns the request.
         *
         * @return the request
         * @throws InvalidRequestException if a field is invalid; it lists all violations
         */
        public DescribeVerifyResultRequest build() {
            Violations violations = new Violations();
            checkVerification(violations, NAMES_OF_FIELDS);
            violations.throwIfViolated();
            return new DescribeVerifyResultRequest(this, violations.warnings());
        }
    }
}
