package io.cloudauth.conformance.ours;

import io.cloudauth.model.FaceQuality;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Material;
import io.cloudauth.model.OssUploadToken;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyToken;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Everything that a result of this library exposes, by the names of the wire. */
public final class OurFields {

    private final Map<String, String> fields = new TreeMap<>();

    private OurFields() {}

    /** What a token holds; when it ends is this library's own reckoning and on no wire. */
    public static Map<String, String> of(VerifyToken token) {
        OurFields ours = new OurFields();
        ours.put("RequestId", Optional.of(token.requestId()));
        ours.put("VerifyToken", Optional.of(token.revealToken()));
        ours.put("VerifyPageUrl", token.revealPageUrl());
        token.ossUploadToken().ifPresent(ours::upload);
        return ours.fields;
    }

    /** What a verdict holds. */
    public static Map<String, String> of(VerifyResult result) {
        OurFields ours = new OurFields();
        ours.put("RequestId", Optional.of(result.requestId()));
        ours.put("VerifyToken", result.verifyToken().map(secret -> secret.reveal()));
        ours.put("VerifyStatus", Optional.of(result.status().value()));
        ours.score("AuthorityComparisionScore", result.authorityScore());
        ours.score("FaceComparisonScore", result.faceScore());
        ours.score("IdCardFaceComparisonScore", result.idCardFaceScore());
        result.material().ifPresent(ours::material);
        return ours.fields;
    }

    private void upload(OssUploadToken token) {
        put("OssUploadToken.Bucket", Optional.of(token.bucket()));
        put("OssUploadToken.EndPoint", Optional.of(token.endpoint()));
        put("OssUploadToken.Path", Optional.of(token.path()));
        put("OssUploadToken.Expired", Optional.of(token.expiresAt().toEpochMilli()));
        put("OssUploadToken.Key", Optional.of(token.key().reveal()));
        put("OssUploadToken.Secret", Optional.of(token.secret().reveal()));
        put("OssUploadToken.Token", Optional.of(token.token().reveal()));
    }

    private void material(Material material) {
        put("Material.FaceImageUrl", material.faceImageUrl().map(SensitiveLink::reveal));
        put("Material.FaceGlobalUrl", material.faceGlobalUrl().map(SensitiveLink::reveal));
        put("Material.FaceQuality", material.faceQuality().map(FaceQuality::value));
        put("Material.FaceMask", material.faceMask());
        put("Material.IdCardName", material.idCardName().map(PersonName::reveal));
        put("Material.IdCardNumber", material.idCardNumber().map(IdCardNumber::reveal));
        for (int i = 0; i < material.videoUrls().size(); i++) {
            put("Material.VideoUrls[" + i + "]", Optional.of(material.videoUrls().get(i).reveal()));
        }
        material.idCard().ifPresent(this::card);
    }

    private void card(IdCardInfo card) {
        put("Material.IdCardInfo.Name", card.name().map(PersonName::reveal));
        put("Material.IdCardInfo.Number", card.number().map(IdCardNumber::reveal));
        put("Material.IdCardInfo.Sex", card.sex().map(Personal::reveal));
        put("Material.IdCardInfo.Nationality", card.nationality().map(Personal::reveal));
        put("Material.IdCardInfo.Birth", card.birth().map(Personal::reveal));
        put("Material.IdCardInfo.Address", card.address().map(Personal::reveal));
        put("Material.IdCardInfo.StartDate", card.startsOn());
        put(
                "Material.IdCardInfo.EndDate",
                card.isLongTerm() ? Optional.of("长期") : card.expiresOn());
        put("Material.IdCardInfo.Authority", card.authority().map(Personal::reveal));
        put("Material.IdCardInfo.FrontImageUrl", card.frontImageUrl().map(SensitiveLink::reveal));
        put("Material.IdCardInfo.BackImageUrl", card.backImageUrl().map(SensitiveLink::reveal));
    }

    private void score(String name, OptionalDouble score) {
        put(name, score.isPresent() ? Optional.of(score.getAsDouble()) : Optional.empty());
    }

    private void put(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present.toString()));
    }
}
