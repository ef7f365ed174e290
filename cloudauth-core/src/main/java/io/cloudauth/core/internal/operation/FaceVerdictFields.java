package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.SubCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a verdict with a face. A broken detail never loses the verdict.
 *
 * @param passed the field Passed; null if it is absent
 * @param subCode the detail; null if it is absent or no code
 * @param material the details; null if they are absent or unreadable
 * @param isMaterialUnreadable whether there are details that could not be read
 * @param certifyId the service's ID of the verification; null if it is absent or no ID
 */
record FaceVerdictFields(
        @Nullable String passed,
        @Nullable SubCode subCode,
        @Nullable FaceMaterial material,
        boolean isMaterialUnreadable,
        @Nullable CertifyId certifyId) {
    static final String RESULT = "ResultObject.";

    /** Returns the fields of a response that was received at this time. */
    static FaceVerdictFields of(Fields fields, Instant received) {
        String materialInfo = fields.text(RESULT + "MaterialInfo");
        Fields material = fields.embedded(RESULT + "MaterialInfo");
        return new FaceVerdictFields(
                fields.text(RESULT + "Passed"),
                subCode(fields.text(RESULT + "SubCode")),
                material == null ? null : FaceMaterialFields.of(material, received),
                materialInfo != null && material == null,
                certifyId(fields));
    }

    /** Adds the verdict to a result. */
    FaceVerifyResult.Builder addTo(FaceVerifyResult.Builder result) {
        if (isMaterialUnreadable) {
            result.materialUnreadable();
        }
        return result.verdict(passed, subCode).material(material).certifyId(certifyId);
    }

    /** Returns the service's ID of the verification; null if it is absent or no ID. */
    static @Nullable CertifyId certifyId(Fields fields) {
        String text = fields.text(RESULT + "CertifyId");
        return text == null ? null : certifyId(text.strip());
    }

    /** Returns the ID with this text; null if it is absent or no ID. */
    static @Nullable CertifyId certifyId(@Nullable String text) {
        try {
            return text == null ? null : CertifyId.of(text);
        } catch (InvalidRequestException e) {
            return null;
        }
    }

    /** Returns the meaning of {@code T} or {@code F}; null for anything else. */
    static @Nullable Boolean truth(@Nullable String text) {
        if ("T".equals(text)) {
            return true;
        }
        return "F".equals(text) ? false : null;
    }

    static @Nullable SubCode subCode(@Nullable String text) {
        try {
            return text == null ? null : SubCode.of(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
