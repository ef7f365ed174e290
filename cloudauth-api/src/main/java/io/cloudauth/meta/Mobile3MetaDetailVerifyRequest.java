package io.cloudauth.meta;

import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.InvisibleCharacters;
import io.cloudauth.internal.validation.UserChecks;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for a check whether a name, an ID number and a mobile number belong together. The
 * outcomes Consistent and Inconsistent are charged.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class Mobile3MetaDetailVerifyRequest extends MetaVerifyRequest {

    private final transient Personal<String> mobile;

    private Mobile3MetaDetailVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.mobile = Personal.of(Objects.requireNonNull(builder.mobile));
    }

    /**
     * Returns a builder without values.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the mobile number.
     *
     * @return the mobile number
     */
    @PersonalData
    public Personal<String> mobile() {
        return mobile;
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        super.addFields(fields);
        fields.put("mobile", mobile);
    }

    /** A builder of the request. Not safe for use by multiple threads. */
    public static final class Builder extends MetaVerifyRequestBuilder<Builder> {

        private transient @Nullable String mobile;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the mobile number; required.
         *
         * @param mobile a number of the mainland: 11 digits, the first of them 1, without a country
         *     code; blanks around it are removed; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder mobile(@Nullable String mobile) {
            this.mobile = mobile == null ? null : InvisibleCharacters.strip(mobile);
            return this;
        }

        /**
         * Validates the values and creates the request.
         *
         * @return the request
         * @throws io.cloudauth.error.InvalidRequestException with all violations, if there is at
         *     least one
         */
        public Mobile3MetaDetailVerifyRequest build() {
            Violations violations = new Violations();
            violations.require(mobile, "mobile", Rule.REQUIRED);
            if (mobile != null) {
                UserChecks.mobileNumber(violations, "mobile", mobile);
            }
            check(violations);
            violations.throwIfViolated();
            return new Mobile3MetaDetailVerifyRequest(this, violations.warnings());
        }
    }
}
