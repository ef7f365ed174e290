package io.cloudauth.model;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import java.util.List;
import java.util.Set;

/** Asks for the verdict of a verification. Free, and may be repeated. */
public final class DescribeVerifyResultRequest extends VerificationRequest {

    private static final Set<String> NAMES_OF_FIELDS = Set.of("BizType", "BizId");

    private DescribeVerifyResultRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
    }

    /** A builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder with what this request holds. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds the request; see {@link RequestBuilder}. */
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
         * The request.
         *
         * @throws InvalidRequestException with everything that is wrong, if anything is
         */
        public DescribeVerifyResultRequest build() {
            Violations found = new Violations();
            checkVerification(found, NAMES_OF_FIELDS);
            found.throwIfViolated();
            return new DescribeVerifyResultRequest(this, found.warnings());
        }
    }
}
