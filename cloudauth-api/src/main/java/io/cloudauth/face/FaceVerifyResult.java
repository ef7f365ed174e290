package io.cloudauth.face;

import io.cloudauth.credentials.Secret;
import io.cloudauth.internal.PlainText;
import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of a session, or of a photo against the authority: a verdict, or the statement that
 * there is none yet.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param outcome the meaning
 * @param subCode the detail of the verdict; empty if the service gave none
 * @param material the details; empty if the service gave none, or if they could not be read
 * @param isMaterialUnreadable whether the service gave details that could not be read; the verdict
 *     holds nevertheless
 * @param deviceRisks the risks of the user's device, such as {@code ROOT}; only if the request
 *     asked for them; unmodifiable
 * @param deviceToken the vendor's token of the user's device
 * @param identityInfo the field IdentityInfo, whose content is not documented by the vendor
 * @param userInfo the person; only if the request set RarelyCharacters
 * @param certifyId the service's ID of the verification, if the response has it: only that of
 *     contrastFaceVerify does
 * @param success the field Success, whose meaning is not documented by the vendor
 * @param requestId the service's ID of the request, for the vendor's support; empty if the service
 *     returned none
 */
public record FaceVerifyResult(
        FaceOutcome outcome,
        Optional<SubCode> subCode,
        @PersonalData Optional<FaceMaterial> material,
        boolean isMaterialUnreadable,
        Set<String> deviceRisks,
        Optional<Secret> deviceToken,
        @PersonalData Optional<Personal<String>> identityInfo,
        @PersonalData Optional<FaceUserInfo> userInfo,
        Optional<CertifyId> certifyId,
        Optional<String> success,
        String requestId) {

    /**
     * Creates a result.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceVerifyResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(subCode, "subCode");
        Objects.requireNonNull(material, "material");
        deviceRisks = Set.copyOf(deviceRisks);
        Objects.requireNonNull(deviceToken, "deviceToken");
        Objects.requireNonNull(identityInfo, "identityInfo");
        Objects.requireNonNull(userInfo, "userInfo");
        Objects.requireNonNull(certifyId, "certifyId");
        Objects.requireNonNull(success, "success");
        Objects.requireNonNull(requestId, "requestId");
    }

    /**
     * Returns whether the verification passed.
     *
     * @return true only if the service returned Passed {@code T}; the SubCode does not count
     */
    public boolean isPassed() {
        return outcome instanceof FaceOutcome.Passed;
    }

    /** Shows nothing of the person, and the texts of the service in one line. */
    @Override
    public String toString() {
        return "FaceVerifyResult[outcome="
                + outcome
                + ", subCode="
                + subCode
                + ", material="
                + material
                + ", isMaterialUnreadable="
                + isMaterialUnreadable
                + ", deviceRisks="
                + deviceRisks.stream().map(PlainText::shown).toList()
                + ", deviceToken="
                + deviceToken
                + ", identityInfo="
                + identityInfo
                + ", userInfo="
                + userInfo
                + ", success="
                + PlainText.shown(success)
                + ", requestId="
                + PlainText.shown(requestId)
                + "]";
    }

    /**
     * Returns a builder whose outcome is {@link FaceOutcome.Unrecognized}.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder of results, for tests of applications. Not safe for use by multiple threads. */
    public static final class Builder {
        private FaceOutcome outcome = new FaceOutcome.Unrecognized();
        private @Nullable SubCode subCode;
        private @Nullable FaceMaterial material;
        private boolean materialUnreadable;
        private Set<String> deviceRisks = Set.of();
        private @Nullable Secret deviceToken;
        private @Nullable Personal<String> identityInfo;
        private @Nullable FaceUserInfo userInfo;
        private @Nullable CertifyId certifyId;
        private @Nullable String success;
        private String requestId = "";

        private Builder() {}

        /**
         * Sets the outcome of a verdict.
         *
         * @param passed the field Passed, {@code T} or {@code F}; {@code null} if it is absent
         * @param subCode the SubCode; {@code null} if it is absent
         * @return this builder
         */
        public Builder verdict(@Nullable String passed, @Nullable SubCode subCode) {
            this.outcome = FaceOutcome.of(passed, subCode);
            this.subCode = subCode;
            return this;
        }

        /**
         * Sets the outcome of a session without a verdict.
         *
         * @return this builder
         */
        public Builder notFinished() {
            this.outcome = new FaceOutcome.NotFinished();
            return this;
        }

        /**
         * Sets the details.
         *
         * @param material the details; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder material(@Nullable FaceMaterial material) {
            this.material = material;
            return this;
        }

        /**
         * Sets that the details could not be read.
         *
         * @return this builder
         */
        public Builder materialUnreadable() {
            this.materialUnreadable = true;
            return this;
        }

        /**
         * Sets the risks of the user's device.
         *
         * @param deviceRisks such as {@code ROOT}
         * @return this builder
         */
        public Builder deviceRisks(Set<String> deviceRisks) {
            this.deviceRisks = deviceRisks;
            return this;
        }

        /**
         * Sets the vendor's token of the user's device.
         *
         * @param deviceToken the token; {@code null} for none
         * @return this builder
         */
        public Builder deviceToken(@Nullable String deviceToken) {
            this.deviceToken = deviceToken == null ? null : Secret.of(deviceToken);
            return this;
        }

        /**
         * Sets the field IdentityInfo.
         *
         * @param identityInfo the text; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder identityInfo(@Nullable String identityInfo) {
            this.identityInfo = identityInfo == null ? null : Personal.of(identityInfo);
            return this;
        }

        /**
         * Sets the person.
         *
         * @param userInfo the person; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder userInfo(@Nullable FaceUserInfo userInfo) {
            this.userInfo = userInfo;
            return this;
        }

        /**
         * Sets the service's ID of the verification.
         *
         * @param certifyId the ID; {@code null} for none
         * @return this builder
         */
        public Builder certifyId(@Nullable CertifyId certifyId) {
            this.certifyId = certifyId;
            return this;
        }

        /**
         * Sets the field Success.
         *
         * @param success the text; {@code null} for none
         * @return this builder
         */
        public Builder success(@Nullable String success) {
            this.success = success;
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
         */
        public FaceVerifyResult build() {
            return new FaceVerifyResult(
                    outcome,
                    Optional.ofNullable(subCode),
                    Optional.ofNullable(material),
                    materialUnreadable,
                    deviceRisks,
                    Optional.ofNullable(deviceToken),
                    Optional.ofNullable(identityInfo),
                    Optional.ofNullable(userInfo),
                    Optional.ofNullable(certifyId),
                    Optional.ofNullable(success),
                    requestId);
        }
    }
}
