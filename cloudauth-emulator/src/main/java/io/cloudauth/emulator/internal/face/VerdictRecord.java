package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.memory.Bounds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verdict of any operation, as the search for records finds it.
 *
 * @param certifyId the CertifyId
 * @param outerOrderNo the caller's number
 * @param productCode the ProductCode
 * @param sceneId the SceneId
 * @param model the parameter Model, or null
 * @param person the person, or null if the record was deleted
 * @param isPassed whether the person passed
 * @param subCode the SubCode, or null if the operation has none
 * @param details the scores and other fields of ExtInfo by their names
 * @param time when the verdict came up
 */
record VerdictRecord(
        String certifyId,
        String outerOrderNo,
        String productCode,
        long sceneId,
        @Nullable String model,
        @Nullable Person person,
        boolean isPassed,
        @Nullable String subCode,
        Map<String, Object> details,
        Instant time) {

    private static final long OBJECT_BYTES = 1_200;

    /**
     * The personal data of a record.
     *
     * @param userId the parameter UserId, or null
     * @param certName the parameter CertName, or null
     * @param certNo the parameter CertNo, or null
     */
    record Person(@Nullable String userId, @Nullable String certName, @Nullable String certNo) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Returns the record without personal data and details. */
    VerdictRecord erased() {
        return new VerdictRecord(
                certifyId,
                outerOrderNo,
                productCode,
                sceneId,
                model,
                null,
                isPassed,
                subCode,
                Map.of(),
                time);
    }

    @Nullable String certNo() {
        return person == null ? null : person.certNo();
    }

    boolean hasDeviceRisk() {
        return details.containsKey("DeviceRisk");
    }

    /** Returns the fields of the item in a response; name and number are masked. */
    Map<String, Object> fields(String gmtVerify) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("CertifyId", certifyId);
        fields.put("OuterOrderNo", outerOrderNo);
        putIfPresent(fields, "UserId", person == null ? null : person.userId());
        fields.put("ProductCode", productCode);
        fields.put("SceneId", sceneId);
        putIfPresent(fields, "Model", model);
        fields.put("Passed", isPassed ? "T" : "F");
        putIfPresent(fields, "SubCode", subCode);
        fields.put("GmtVerify", gmtVerify);
        putIfPresent(fields, "CertNo", masked(certNo(), 1));
        Map<String, Object> extInfo = new LinkedHashMap<>();
        putIfPresent(extInfo, "CertName", masked(person == null ? null : person.certName(), 0));
        extInfo.putAll(details);
        fields.put("ExtInfo", extInfo);
        return fields;
    }

    private static void putIfPresent(
            Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Returns the text with its first and some last characters in clear. */
    private static @Nullable String masked(@Nullable String text, int lastInClear) {
        if (text == null || text.length() <= 1 + lastInClear) {
            return text == null ? null : "*".repeat(text.length());
        }
        int hidden = text.length() - 1 - lastInClear;
        return text.charAt(0) + "*".repeat(hidden) + text.substring(1 + hidden);
    }

    /** Returns an upper estimate of the memory that the record uses, in bytes. */
    long bytes() {
        long bytes =
                OBJECT_BYTES
                        + Bounds.sizeOf(certifyId)
                        + Bounds.sizeOf(outerOrderNo)
                        + Bounds.sizeOf(model);
        return person == null
                ? bytes
                : bytes
                        + Bounds.sizeOf(person.userId())
                        + Bounds.sizeOf(person.certName())
                        + Bounds.sizeOf(person.certNo());
    }

    @Override
    public String toString() {
        return "VerdictRecord[" + certifyId + "]";
    }
}
