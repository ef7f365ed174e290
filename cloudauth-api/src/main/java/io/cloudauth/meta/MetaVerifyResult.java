package io.cloudauth.meta;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check. It says whether the records belong together, never that the user is that
 * person.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param outcome the meaning of {@code bizCode}
 * @param bizCode the field BizCode, as on the wire: 1 to 64 letters, digits, dots, underscores and
 *     hyphens
 * @param detail which of the three differ; only of the check of a mobile number
 * @param carrier the carrier of the mobile number; only of the check of a mobile number
 * @param requestId the service's ID of the request, for the vendor's support; empty if the service
 *     returned none
 */
public record MetaVerifyResult(
        MetaOutcome outcome,
        String bizCode,
        Optional<MobileDetail> detail,
        Optional<Carrier> carrier,
        String requestId) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Creates a result.
     *
     * @throws NullPointerException if an argument is {@code null}
     * @throws IllegalArgumentException if {@code bizCode} has another form
     */
    public MetaVerifyResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(requestId, "requestId");
        if (!FORM.matcher(bizCode).matches()) {
            throw new IllegalArgumentException(
                    "bizCode must be 1 to 64 letters, digits, dots, underscores or hyphens");
        }
    }

    /**
     * Returns a builder of the result with a BizCode, which decides the outcome.
     *
     * @param bizCode 1 for consistent, 2 for inconsistent, 3 for no record; any other text is
     *     {@link MetaOutcome.Unrecognized}
     * @return the builder
     */
    public static Builder builder(String bizCode) {
        return new Builder(bizCode);
    }

    /** A builder of results, for tests of applications. Not safe for use by multiple threads. */
    public static final class Builder {
        private final String bizCode;
        private @Nullable MobileDetail detail;
        private @Nullable Carrier carrier;
        private String requestId = "";

        private Builder(String bizCode) {
            this.bizCode = Objects.requireNonNull(bizCode, "bizCode");
        }

        /**
         * Sets which of the three differ.
         *
         * @param detail the detail; {@code null} for none
         * @return this builder
         */
        public Builder detail(@Nullable MobileDetail detail) {
            this.detail = detail;
            return this;
        }

        /**
         * Sets the carrier of the mobile number.
         *
         * @param carrier the carrier; {@code null} for none
         * @return this builder
         */
        public Builder carrier(@Nullable Carrier carrier) {
            this.carrier = carrier;
            return this;
        }

        /**
         * Sets the service's ID of the request.
         *
         * @param requestId the ID
         * @return this builder
         */
        public Builder requestId(String requestId) {
            this.requestId = requestId;
            return this;
        }

        /**
         * Creates the result.
         *
         * @return the result
         * @throws IllegalArgumentException if the BizCode is not 1 to 64 letters, digits, dots,
         *     underscores and hyphens
         */
        public MetaVerifyResult build() {
            return new MetaVerifyResult(
                    MetaOutcome.of(bizCode),
                    bizCode,
                    Optional.ofNullable(detail),
                    Optional.ofNullable(carrier),
                    requestId);
        }
    }
}
