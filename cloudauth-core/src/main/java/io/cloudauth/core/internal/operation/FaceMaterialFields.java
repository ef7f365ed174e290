package io.cloudauth.core.internal.operation;

import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.face.FaceIdCard;
import io.cloudauth.face.FaceIdCardPictures;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FacePicture;
import io.cloudauth.face.FacePictureQuality;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.SensitiveLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of MaterialInfo, the details of a verdict. Every field may be missing. */
final class FaceMaterialFields {
    /** Source: the vendor's documents of pictureUrl. */
    private static final Duration VALIDITY_OF_LINKS = Duration.ofMinutes(15);

    private static final String FACE = "facialPictureFront.";
    private static final String CARD = "ocrIdCardInfo.";
    private static final String CARD_PICTURES = "ocrPictureFront.";

    private FaceMaterialFields() {}

    static FaceMaterial of(Fields fields, Instant received) {
        return FaceMaterial.builder()
                .faceAttack(FaceVerdictFields.truth(fields.text("faceAttack")))
                .faceOcclusion(FaceVerdictFields.truth(fields.text("faceOcclusion")))
                .faceAge(fields.integer("faceAge"))
                .verifyScore(number(fields, FACE + "verifyScore"))
                .qualityScore(number(fields, FACE + "qualityScore"))
                .faceAttackScore(number(fields, FACE + "faceAttackScore"))
                .idCardVerifyScore(number(fields, FACE + "idCardVerifyScore"))
                .quality(quality(fields))
                .picture(picture(fields, received))
                .card(fields.hasAnyBelow("ocrIdCardInfo") ? card(fields) : null)
                .cardPictures(fields.hasAnyBelow("ocrPictureFront") ? cardPictures(fields) : null)
                .procedurePriorityResult(fields.text("ProcedurePriorityResult"))
                .build();
    }

    private static FacePictureQuality quality(Fields fields) {
        return new FacePictureQuality(
                text(fields, FACE + "qualityBackground"),
                text(fields, FACE + "qualityBlur"),
                text(fields, FACE + "qualityIllu"),
                text(fields, FACE + "qualityOccu"),
                text(fields, FACE + "qualityWearHat"),
                personal(fields, FACE + "gender"));
    }

    private static @Nullable FacePicture picture(Fields fields, Instant received) {
        FacePicture picture =
                new FacePicture(
                        link(fields, FACE + "pictureUrl"),
                        link(fields, FACE + "verifyVideoUrl"),
                        text(fields, FACE + "ossBucketName"),
                        link(fields, FACE + "ossObjectName"),
                        link(fields, FACE + "ossVerifyVideoObjectName"),
                        received.plus(VALIDITY_OF_LINKS));
        boolean isEmpty =
                picture.url().isEmpty()
                        && picture.videoUrl().isEmpty()
                        && picture.ossBucket().isEmpty()
                        && picture.ossObject().isEmpty()
                        && picture.ossVideoObject().isEmpty();
        return isEmpty ? null : picture;
    }

    private static FaceIdCard card(Fields fields) {
        return new FaceIdCard(
                text(fields, CARD + "certName").map(PersonName::of),
                text(fields, CARD + "certNo").map(IdCardNumber::of),
                personal(fields, CARD + "sex"),
                personal(fields, CARD + "nationality"),
                personal(fields, CARD + "birth"),
                personal(fields, CARD + "address"),
                personal(fields, CARD + "authority"),
                personal(fields, CARD + "startDate"),
                personal(fields, CARD + "endDate"));
    }

    private static FaceIdCardPictures cardPictures(Fields fields) {
        return new FaceIdCardPictures(
                text(fields, CARD_PICTURES + "ossBucketName"),
                link(fields, CARD_PICTURES + "ossIdFaceObjectName"),
                link(fields, CARD_PICTURES + "ossIdFaceUrl"),
                link(fields, CARD_PICTURES + "ossIdNationalEmblemObjectName"),
                link(fields, CARD_PICTURES + "ossIdNationalEmblemUrl"));
    }

    private static @Nullable Double number(Fields fields, String name) {
        return fields.number(name, name);
    }

    private static Optional<String> text(Fields fields, String name) {
        return Optional.ofNullable(fields.text(name));
    }

    private static Optional<SensitiveLink> link(Fields fields, String name) {
        return text(fields, name).map(SensitiveLink::of);
    }

    private static Optional<Personal<String>> personal(Fields fields, String name) {
        return text(fields, name).map(Personal::of);
    }
}
