package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceIdCardPictures;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FacePicture;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.SensitiveLink;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a record of a verdict. Every field but the CertifyId may be missing. */
final class FaceRecordFields {
    private static final FaceMaterial NO_MATERIAL = FaceMaterial.builder().build();

    private final Fields fields;
    private final String item;
    private final Instant received;

    private FaceRecordFields(Fields fields, String item, Instant received) {
        this.fields = fields;
        this.item = item + '.';
        this.received = received;
    }

    /**
     * Returns the record; null if it has no valid CertifyId.
     *
     * @param item the flat name of the object, such as {@code Items[0]}
     */
    static @Nullable FaceVerifyRecord of(Fields fields, String item, Instant received) {
        return new FaceRecordFields(fields, item, received).record();
    }

    private @Nullable FaceVerifyRecord record() {
        CertifyId certifyId = FaceVerdictFields.certifyId(fields.text(item + "CertifyId"));
        if (certifyId == null) {
            return null;
        }
        return FaceVerifyRecord.builder(certifyId)
                .outerOrderNo(text("OuterOrderNo").orElse(null))
                .userId(text("UserId").orElse(null))
                .productCode(code("ProductCode", ProductCode::of))
                .sceneId(fields.longInteger(item + "SceneId"))
                .model(code("Model", LivenessModel::of))
                .verdict(
                        text("Passed").orElse(null),
                        FaceVerdictFields.subCode(text("SubCode").orElse(null)))
                .gmtVerify(text("GmtVerify").orElse(null))
                .maskedIdCardNumber(text("CertNo").orElse(null))
                .maskedName(text("ExtInfo.CertName").orElse(null))
                .material(material())
                .deviceRisks(
                        DescribeFaceVerify.deviceRisks(text("ExtInfo.DeviceRisk").orElse(null)))
                .build();
    }

    private @Nullable FaceMaterial material() {
        FaceMaterial material =
                FaceMaterial.builder()
                        .faceAttack(
                                FaceVerdictFields.truth(text("ExtInfo.FaceAttack").orElse(null)))
                        .faceOcclusion(
                                FaceVerdictFields.truth(text("ExtInfo.FaceOcclusion").orElse(null)))
                        .verifyScore(number("VerifyScore"))
                        .qualityScore(number("QualityScore"))
                        .faceAttackScore(number("FaceAttackScore"))
                        .idCardVerifyScore(number("IdCardVerifyScore"))
                        .picture(picture())
                        .cardPictures(cardPictures())
                        .build();
        return material.equals(NO_MATERIAL) ? null : material;
    }

    private @Nullable FacePicture picture() {
        Optional<SensitiveLink> object = link("OssObjectName");
        return object.isEmpty()
                ? null
                : new FacePicture(
                        Optional.empty(),
                        Optional.empty(),
                        text("ExtInfo.OssBucketName"),
                        object,
                        Optional.empty(),
                        received);
    }

    private @Nullable FaceIdCardPictures cardPictures() {
        Optional<SensitiveLink> face = link("OssIdFaceObjectName");
        Optional<SensitiveLink> emblem = link("OssIdNationalEmblemObjectName");
        return face.isEmpty() && emblem.isEmpty()
                ? null
                : new FaceIdCardPictures(
                        text("ExtInfo.OssBucketName"),
                        face,
                        Optional.empty(),
                        emblem,
                        Optional.empty());
    }

    /** Returns a code; null for a text that is none: the record holds without it. */
    private <T> @Nullable T code(String name, Function<String, T> type) {
        try {
            return text(name).map(type).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.text(item + name));
    }

    private @Nullable Double number(String name) {
        return fields.number(item + "ExtInfo." + name, item + "ExtInfo." + name);
    }

    private Optional<SensitiveLink> link(String name) {
        return text("ExtInfo." + name).map(SensitiveLink::of);
    }
}
