package io.cloudauth.face;

import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.internal.validation.Violations;
import io.cloudauth.model.FinancialGradeRequest;
import io.cloudauth.model.FinancialGradeRequestBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to delete the personal data of one verification at the vendor. Whether it is charged is
 * not documented by the vendor.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class DeleteFaceVerifyResultRequest extends FinancialGradeRequest {

    private static final Set<String> NAMES_OF_FIELDS = Set.of("CertifyId", "DeleteAfterQuery");

    private final transient CertifyId certifyId;
    private final transient @Nullable URI endpoint;
    private final transient @Nullable Boolean deleteAfterQuery;

    private DeleteFaceVerifyResultRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.certifyId = CertifyId.of(Objects.requireNonNull(builder.certifyId));
        this.endpoint = builder.endpoint;
        this.deleteAfterQuery = builder.deleteAfterQuery;
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
     * Returns the service's identifier of the verification.
     *
     * @return the CertifyId
     */
    public CertifyId certifyId() {
        return certifyId;
    }

    /**
     * Returns the endpoint that started the session.
     *
     * @return the endpoint; empty for the client's
     */
    public Optional<URI> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /**
     * Returns whether the service deletes only after the result was queried.
     *
     * @return the value of DeleteAfterQuery; empty for the service's default, which is false
     */
    public Optional<Boolean> deleteAfterQuery() {
        return Optional.ofNullable(deleteAfterQuery);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("certifyId", certifyId);
        fields.put("endpoint", endpoint);
        fields.put("deleteAfterQuery", deleteAfterQuery);
    }

    /** A builder of the request. Not safe for use by multiple threads. */
    public static final class Builder extends FinancialGradeRequestBuilder<Builder> {

        private transient @Nullable String certifyId;
        private transient @Nullable URI endpoint;
        private transient @Nullable Boolean deleteAfterQuery;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets identifier and endpoint of a session.
         *
         * @param session the session
         * @return this builder
         */
        public Builder session(FaceVerifySession session) {
            this.endpoint = session.endpoint();
            return certifyId(session.certifyId());
        }

        /**
         * Sets the service's identifier of the verification; required.
         *
         * @param certifyId the CertifyId
         * @return this builder
         */
        public Builder certifyId(@Nullable CertifyId certifyId) {
            return certifyId(certifyId == null ? null : certifyId.value());
        }

        /**
         * Sets the service's identifier of the verification; required.
         *
         * @param certifyId the CertifyId as text; see {@link CertifyId}
         * @return this builder
         */
        public Builder certifyId(@Nullable String certifyId) {
            this.certifyId = certifyId;
            return this;
        }

        /**
         * Sets whether the service deletes only after the result was queried. Otherwise the
         * deletion is {@link Deletion.QueryFirst}. Use it for sessions only: the verdict of a
         * server-only operation is never queried. Default: false, by the service.
         *
         * @param deleteAfterQuery whether a query must come first
         * @return this builder
         */
        public Builder deleteAfterQuery(boolean deleteAfterQuery) {
            this.deleteAfterQuery = deleteAfterQuery;
            return this;
        }

        /**
         * Validates the values and creates the request.
         *
         * @return the request
         * @throws io.cloudauth.error.InvalidRequestException with all violations, if there is at
         *     least one
         */
        public DeleteFaceVerifyResultRequest build() {
            Violations violations = new Violations();
            violations.require(certifyId, "certifyId", Rule.REQUIRED);
            if (certifyId != null) {
                CertifyId.check(violations, certifyId);
            }
            checkOptions(NAMES_OF_FIELDS, violations::violation);
            violations.throwIfViolated();
            return new DeleteFaceVerifyResultRequest(this, violations.warnings());
        }
    }
}
