package io.cloudauth.emulator.internal.face;

import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.verification.IdNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fields of MaterialInfo, which depend on the solution, on the verdict and on whether the scene
 * stores material. All scores are good, except the score that the verdict is about.
 */
final class MaterialInfo {

    private static final String ACCOUNT = "1000000000000001";
    private static final String BUCKET = "cn-shanghai-aliyun-cloudauth-" + ACCOUNT;
    private static final String NAME_ON_CARD = "测试";
    private static final double GOOD_COMPARISON = 98.99892560460579;
    private static final double BAD_COMPARISON = 12.03;

    /** With these verdicts, the authority's photo was not compared. */
    private static final Set<String> WITHOUT_COMPARISON = Set.of("201", "202", "203", "209");

    private final Links links;
    private final FaceSession session;
    private final FaceOutcome verdict;

    MaterialInfo(Links links, FaceSession session, FaceOutcome verdict) {
        this.links = links;
        this.session = session;
        this.verdict = verdict;
    }

    /** Returns the scores in the record of a verdict. */
    static Map<String, Object> ofRecord(FaceSession session, FaceOutcome verdict) {
        boolean isAttack = isAttack(verdict);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("FaceAttack", isAttack ? "T" : "F");
        details.put("FaceOcclusion", "F");
        details.put("FaceAttackScore", attackScore(isAttack));
        details.put("QualityScore", qualityScore(verdict));
        if (hasComparison(session, verdict)) {
            details.put("VerifyScore", verifyScore(verdict));
        }
        return details;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!isServerOnly()) {
            fields.put("faceAge", 31);
            fields.put("faceOcclusion", "F");
        }
        fields.put("faceAttack", isAttack(verdict) ? "T" : "F");
        fields.put("facialPictureFront", face());
        if (session.solution().hasCardPhoto()) {
            fields.put("ocrIdCardInfo", card());
            if (storesMaterial()) {
                fields.put("ocrPictureFront", cardPictures());
            }
        }
        return fields;
    }

    private static boolean hasComparison(FaceSession session, FaceOutcome verdict) {
        return session.solution().comparesFaces() && !WITHOUT_COMPARISON.contains(verdict.value());
    }

    private static boolean isAttack(FaceOutcome verdict) {
        return verdict.value().equals("205");
    }

    private static double attackScore(boolean isAttack) {
        return isAttack ? 0.9731 : 0.001270582666620612;
    }

    private static double qualityScore(FaceOutcome verdict) {
        return verdict.isPassed() ? 96.0854721069336 : 71.4;
    }

    private static double verifyScore(FaceOutcome verdict) {
        return verdict.value().equals("204") ? BAD_COMPARISON : GOOD_COMPARISON;
    }

    /**
     * Returns whether there are no pictures and no details of them: the caller has sent the photo.
     */
    private boolean isServerOnly() {
        return session.solution().isServerOnly();
    }

    private boolean storesMaterial() {
        return session.request().scene().storesMaterial() && !isServerOnly();
    }

    private Map<String, Object> face() {
        Map<String, Object> face = new LinkedHashMap<>();
        if (!isServerOnly()) {
            face.put("faceAttackScore", attackScore(isAttack(verdict)));
        }
        if (session.solution().hasCardPhoto()) {
            face.put("gender", gender(numberOnCard()));
            face.put(
                    "idCardVerifyScore",
                    verdict.value().equals("207") ? BAD_COMPARISON : GOOD_COMPARISON);
        }
        if (storesMaterial()) {
            String object = objectName("_0_normal.jpeg");
            face.put("ossBucketName", BUCKET);
            face.put("ossObjectName", object);
            face.put("pictureUrl", links.toObject(object));
        }
        face.put("qualityScore", qualityScore(verdict));
        if (hasComparison(session, verdict)) {
            face.put("verifyScore", verifyScore(verdict));
        }
        if (storesMaterial() && session.request().wantsVideo()) {
            String object = objectName("_0.mp4");
            face.put("ossVerifyVideoObjectName", object);
            face.put("verifyVideoUrl", links.toObject(object));
        }
        return face;
    }

    private Map<String, Object> card() {
        String number = numberOnCard();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put(
                "certName",
                Objects.requireNonNullElse(session.request().identity().name(), NAME_ON_CARD));
        card.put("certNo", number);
        card.put("sex", gender(number).equals("M") ? "男" : "女");
        card.put("nationality", "汉");
        card.put("birth", number.substring(6, 14));
        card.put("address", "测试省测试市");
        card.put("authority", "测试市公安局");
        card.put("startDate", "20200101");
        card.put("endDate", "20400101");
        return card;
    }

    private Map<String, Object> cardPictures() {
        String front = objectName("_ocridface.jpeg");
        String back = objectName("_ocridback.jpeg");
        Map<String, Object> pictures = new LinkedHashMap<>();
        pictures.put("ossBucketName", BUCKET);
        pictures.put("ossIdFaceObjectName", front);
        pictures.put("ossIdFaceUrl", links.toObject(front));
        pictures.put("ossIdNationalEmblemObjectName", back);
        pictures.put("ossIdNationalEmblemUrl", links.toObject(back));
        return pictures;
    }

    private String numberOnCard() {
        String number = session.request().identity().clearNumber();
        return number == null ? IdNumber.test(1) : number;
    }

    /** The vendor documents the name of this field only; the values here are assumed. */
    private static String gender(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? "M" : "F";
    }

    private String objectName(String suffix) {
        return "verify/" + ACCOUNT + "/" + session.certifyId() + suffix;
    }
}
