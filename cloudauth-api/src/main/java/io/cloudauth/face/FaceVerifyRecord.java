package io.cloudauth.face;

import io.cloudauth.model.Personal;
import io.cloudauth.model.PersonalData;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of one verdict, as the vendor's console shows it. Name and ID number are masked by the
 * vendor.
 *
 * <p>Immutable and safe for use by multiple threads.
 *
 * @param certifyId the service's identifier of the verification
 * @param outerOrderNo the caller's own number, in any form that the service accepted
 * @param userId the caller's own ID of the end user
 * @param productCode the solution
 * @param sceneId the scene
 * @param model the kind of liveness detection
 * @param outcome the meaning of the verdict
 * @param subCode the detail of the verdict; empty if the service gave none
 * @param gmtVerify the time of the verification, as the service wrote it, such as {@code 2026-01-14
 *     15:40:13}; its time zone is not documented by the vendor
 * @param maskedIdCardNumber the ID number, with most characters masked by the vendor
 * @param maskedName the name, with most characters masked by the vendor
 * @param material the details, such as the scores; without links
 * @param deviceRisks the risks of the user's device, such as {@code ROOT}; unmodifiable
 */
public record FaceVerifyRecord(
        CertifyId certifyId,
        Optional<String> outerOrderNo,
        @PersonalData Optional<Personal<String>> userId,
        Optional<ProductCode> productCode,
        OptionalLong sceneId,
        Optional<LivenessModel> model,
        FaceOutcome outcome,
        Optional<SubCode> subCode,
        Optional<String> gmtVerify,
        @PersonalData Optional<Personal<String>> maskedIdCardNumber,
        @PersonalData Optional<Personal<String>> maskedName,
        @PersonalData Optional<FaceMaterial> material,
        Set<String> deviceRisks) {

    /**
     * Creates a record.
     *
     * @throws NullPointerException if an argument is {@code null}
     */
    public FaceVerifyRecord {
        Objects.requireNonNull(certifyId, "certifyId");
        Objects.requireNonNull(outerOrderNo, "outerOrderNo");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(productCode, "productCode");
        Objects.requireNonNull(sceneId, "sceneId");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(subCode, "subCode");
        Objects.requireNonNull(gmtVerify, "gmtVerify");
        Objects.requireNonNull(maskedIdCardNumber, "maskedIdCardNumber");
        Objects.requireNonNull(maskedName, "maskedName");
        Objects.requireNonNull(material, "material");
        deviceRisks = Set.copyOf(deviceRisks);
    }

    /**
     * Returns whether the verification passed.
     *
     * @return true only if the service returned Passed {@code T}; the SubCode does not count
     */
    public boolean isPassed() {
        return outcome instanceof FaceOutcome.Passed;
    }

    /**
     * Returns a builder whose outcome is {@link FaceOutcome.Unrecognized}.
     *
     * @param certifyId the service's identifier of the verification
     * @return the builder
     */
    public static Builder builder(CertifyId certifyId) {
        return new Builder(certifyId);
    }

    /**
     * Returns the identifier, the solution, the scene and the verdict.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return "FaceVerifyRecord[certifyId="
                + certifyId
                + ", productCode="
                + productCode
                + ", sceneId="
                + sceneId
                + ", outcome="
                + outcome
                + ", subCode="
                + subCode
                + "]";
    }

    /** A builder of records, for tests of applications. Not safe for use by multiple threads. */
    public static final class Builder {
        private final CertifyId certifyId;
        private @Nullable String outerOrderNo;
        private @Nullable Personal<String> userId;
        private @Nullable ProductCode productCode;
        private OptionalLong sceneId = OptionalLong.empty();
        private @Nullable LivenessModel model;
        private FaceOutcome outcome = new FaceOutcome.Unrecognized();
        private @Nullable SubCode subCode;
        private @Nullable String gmtVerify;
        private @Nullable Personal<String> maskedIdCardNumber;
        private @Nullable Personal<String> maskedName;
        private @Nullable FaceMaterial material;
        private Set<String> deviceRisks = Set.of();

        private Builder(CertifyId certifyId) {
            this.certifyId = Objects.requireNonNull(certifyId, "certifyId");
        }

        /**
         * Sets the caller's own number.
         *
         * @param outerOrderNo the number; {@code null} for none
         * @return this builder
         */
        public Builder outerOrderNo(@Nullable String outerOrderNo) {
            this.outerOrderNo = outerOrderNo;
            return this;
        }

        /**
         * Sets the caller's own ID of the end user.
         *
         * @param userId the ID; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder userId(@Nullable String userId) {
            this.userId = userId == null ? null : Personal.of(userId);
            return this;
        }

        /**
         * Sets the solution.
         *
         * @param productCode the ProductCode; {@code null} for none
         * @return this builder
         */
        public Builder productCode(@Nullable ProductCode productCode) {
            this.productCode = productCode;
            return this;
        }

        /**
         * Sets the scene.
         *
         * @param sceneId the number of the scene; {@code null} for none
         * @return this builder
         */
        public Builder sceneId(@Nullable Long sceneId) {
            this.sceneId = sceneId == null ? OptionalLong.empty() : OptionalLong.of(sceneId);
            return this;
        }

        /**
         * Sets the kind of liveness detection.
         *
         * @param model the model; {@code null} for none
         * @return this builder
         */
        public Builder model(@Nullable LivenessModel model) {
            this.model = model;
            return this;
        }

        /**
         * Sets the outcome of the verdict.
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
         * Sets the time of the verification.
         *
         * @param gmtVerify the text of the service; {@code null} for none
         * @return this builder
         */
        public Builder gmtVerify(@Nullable String gmtVerify) {
            this.gmtVerify = gmtVerify;
            return this;
        }

        /**
         * Sets the masked ID number.
         *
         * @param text the text of the service; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder maskedIdCardNumber(@Nullable String text) {
            this.maskedIdCardNumber = text == null ? null : Personal.of(text);
            return this;
        }

        /**
         * Sets the masked name.
         *
         * @param text the text of the service; {@code null} for none
         * @return this builder
         */
        @PersonalData
        public Builder maskedName(@Nullable String text) {
            this.maskedName = text == null ? null : Personal.of(text);
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
         * Creates the record.
         *
         * @return the record
         */
        public FaceVerifyRecord build() {
            return new FaceVerifyRecord(
                    certifyId,
                    Optional.ofNullable(outerOrderNo),
                    Optional.ofNullable(userId),
                    Optional.ofNullable(productCode),
                    sceneId,
                    Optional.ofNullable(model),
                    outcome,
                    Optional.ofNullable(subCode),
                    Optional.ofNullable(gmtVerify),
                    Optional.ofNullable(maskedIdCardNumber),
                    Optional.ofNullable(maskedName),
                    Optional.ofNullable(material),
                    deviceRisks);
        }
    }
}
