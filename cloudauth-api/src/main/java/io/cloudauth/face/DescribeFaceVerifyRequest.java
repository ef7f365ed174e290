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
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for the result of a session. It is free and has no side effect.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public final class DescribeFaceVerifyRequest extends FinancialGradeRequest {

    private static final Set<String> NAMES_OF_FIELDS =
            Set.of("SceneId", "CertifyId", "PictureReturnType");

    private final transient CertifyId certifyId;
    private final transient @Nullable Long sceneId;
    private final transient @Nullable URI endpoint;
    private final transient @Nullable String pictureReturnType;

    private DescribeFaceVerifyRequest(Builder builder, List<Violation> warnings) {
        super(builder, warnings);
        this.certifyId = CertifyId.of(Objects.requireNonNull(builder.certifyId));
        this.sceneId = builder.sceneId;
        this.endpoint = builder.endpoint;
        this.pictureReturnType = builder.pictureReturnType;
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
     * Returns the service's identifier of the session.
     *
     * @return the CertifyId
     */
    public CertifyId certifyId() {
        return certifyId;
    }

    /**
     * Returns the scene of the session.
     *
     * @return the SceneId; empty if the client's applies
     */
    public OptionalLong sceneId() {
        return sceneId == null ? OptionalLong.empty() : OptionalLong.of(sceneId);
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
     * Returns the parameter PictureReturnType.
     *
     * @return the text; empty if it is not set
     */
    public Optional<String> pictureReturnType() {
        return Optional.ofNullable(pictureReturnType);
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("certifyId", certifyId);
        fields.put("sceneId", sceneId);
        fields.put("endpoint", endpoint);
        fields.put("pictureReturnType", pictureReturnType);
    }

    /** A builder of the request. Not safe for use by multiple threads. */
    public static final class Builder extends FinancialGradeRequestBuilder<Builder> {

        private transient @Nullable String certifyId;
        private transient @Nullable Long sceneId;
        private transient @Nullable URI endpoint;
        private transient @Nullable String pictureReturnType;

        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets identifier, scene and endpoint of a session.
         *
         * @param session the session
         * @return this builder
         */
        public Builder session(FaceVerifySession session) {
            this.endpoint = session.endpoint();
            return certifyId(session.certifyId()).sceneId(session.sceneId());
        }

        /**
         * Sets the service's identifier of the session; required.
         *
         * @param certifyId the CertifyId
         * @return this builder
         */
        public Builder certifyId(@Nullable CertifyId certifyId) {
            return certifyId(certifyId == null ? null : certifyId.value());
        }

        /**
         * Sets the service's identifier of the session; required.
         *
         * @param certifyId the CertifyId as text; see {@link CertifyId}
         * @return this builder
         */
        public Builder certifyId(@Nullable String certifyId) {
            this.certifyId = certifyId;
            return this;
        }

        /**
         * Sets the scene of the session. Default: the client's, if the client has one scene.
         *
         * @param sceneId the number of the scene; positive
         * @return this builder
         */
        public Builder sceneId(long sceneId) {
            this.sceneId = sceneId;
            return this;
        }

        /**
         * Sets the parameter PictureReturnType, whose meaning is not documented by the vendor.
         *
         * @param type such as {@code JPG}; {@code null} for none
         * @return this builder
         */
        public Builder pictureReturnType(@Nullable String type) {
            this.pictureReturnType = type;
            return this;
        }

        /**
         * Validates the values and creates the request.
         *
         * @return the request
         * @throws io.cloudauth.error.InvalidRequestException with all violations, if there is at
         *     least one
         */
        public DescribeFaceVerifyRequest build() {
            Violations violations = new Violations();
            violations.require(certifyId, "certifyId", Rule.REQUIRED);
            if (certifyId != null) {
                CertifyId.check(violations, certifyId);
            }
            if (sceneId != null && sceneId <= 0) {
                violations.violation("sceneId", Rule.SCENE_ID);
            }
            checkOptions(NAMES_OF_FIELDS, violations::violation);
            violations.throwIfViolated();
            return new DescribeFaceVerifyRequest(this, violations.warnings());
        }
    }
}
