package io.cloudauth.meta;

import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import java.util.List;

/**
 * A request for a check whether a name and an ID number belong together. The outcomes Consistent
 * and Inconsistent are charged.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class Id2MetaVerifyRequest extends MetaVerifyRequest {

    private Id2MetaVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
    }

    /**
     * Returns a builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of the request. Not safe for use by multiple threads. */
    public static final class Builder extends MetaVerifyRequestBuilder<Builder> {

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Validates the values and creates the request.
         *
         * @return the request
         * @throws io.cloudauth.error.InvalidRequestException with all violations, if there is at
         *     least one
         */
        public Id2MetaVerifyRequest build() {
            Violations violations = new Violations();
            check(violations);
            violations.throwIfViolated();
            return new Id2MetaVerifyRequest(this, violations.warnings());
        }
    }
}
