package io.cloudauth.face;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Optional;

/**
 * The reason why a person was rejected: one constant for each SubCode of a rejection. The messages
 * are meant for the end user and contain no personal value.
 *
 * <p>Source: the vendor's table of SubCodes.
 */
public enum FaceRejectionReason {

    /** SubCode 201: the name and the ID number do not belong together. */
    NAME_AND_NUMBER_DIFFER(
            "201",
            "The name and the ID number do not match. Check both.",
            "姓名与身份证号码不一致，请核对。",
            "Correct the data first: the service refuses the next session of this identity (417)."
                    + " If the data is right, offer manual review.",
            "请先更正信息：服务会拒绝该身份的下一次会话（417）。如信息无误，请提供人工审核。"),
    /** SubCode 202: the authority does not find the identity. */
    IDENTITY_NOT_FOUND(
            "202",
            "Your identity could not be found. Please verify in another way.",
            "未查询到您的身份信息，请通过其他方式认证。",
            "Offer manual review: the person may have moved their household registration or serve in"
                    + " the army. The next session of this identity is refused (417).",
            "请提供人工审核：可能是户籍迁移或现役军人。该身份的下一次会话会被拒绝（417）。"),
    /** SubCode 203: the authority has no photo, or none that can be used. */
    NO_AUTHORITY_PHOTO(
            "203",
            "There is no photo to compare with. Please verify in another way.",
            "没有可用于比对的照片，请通过其他方式认证。",
            "Offer manual review. The next session of this identity is refused (417).",
            "请提供人工审核。该身份的下一次会话会被拒绝（417）。"),
    /** SubCode 204: the faces differ. */
    FACES_DIFFER(
            "204",
            "The face does not match. Verify in person, in good light.",
            "人脸比对不一致，请由本人在光线良好处操作。",
            "The person can try again; after several failures offer manual review.",
            "可以再试一次；多次失败后请提供人工审核。"),
    /** SubCode 205: the liveness detection saw a risk. */
    LIVENESS_RISK(
            "205",
            "It could not be confirmed that a live person was in front of the camera. Try again in"
                    + " good light, without a filter.",
            "未能确认是真人操作，请在光线良好处重试，不要使用滤镜。",
            "The person can try again.",
            "可以再试一次。"),
    /** SubCode 206: a policy of the business refused the person. */
    BUSINESS_POLICY(
            "206",
            "The verification was refused. Please verify in another way.",
            "本次认证未通过，请通过其他方式认证。",
            "Check the policies of the scene in the console.",
            "请检查控制台中该场景的策略。"),
    /** SubCode 207: the face differs from the portrait on the ID card. */
    FACE_DIFFERS_FROM_CARD(
            "207",
            "The face does not match the portrait on the ID card. Use your own ID card.",
            "人脸与身份证照片不一致，请使用本人的身份证。",
            "The person can try again.",
            "可以再试一次。"),
    /** SubCode 220: the person's consent was not confirmed. */
    CONSENT_NOT_CONFIRMED(
            "220",
            "Your consent could not be confirmed. Try again.",
            "意愿确认未通过，请重试。",
            "The person can try again.",
            "可以再试一次。"),
    /** SubCode 221: the voice print was not confirmed. */
    VOICE_NOT_CONFIRMED(
            "221",
            "Your voice could not be confirmed. Try again.",
            "声纹确认未通过，请重试。",
            "The person can try again.",
            "可以再试一次。"),
    /** SubCode 222: the ordinary verification failed. */
    ORDINARY_VERIFICATION_FAILED(
            "222",
            "The verification did not pass. Try again.",
            "认证未通过，请重试。",
            "The person can try again.",
            "可以再试一次。");

    private final String subCode;
    private final String english;
    private final String chinese;
    private final String remedyEnglish;
    private final String remedyChinese;

    FaceRejectionReason(
            String subCode,
            String english,
            String chinese,
            String remedyEnglish,
            String remedyChinese) {
        this.subCode = subCode;
        this.english = english;
        this.chinese = chinese;
        this.remedyEnglish = remedyEnglish;
        this.remedyChinese = remedyChinese;
    }

    /**
     * Returns the reason for a SubCode.
     *
     * @param subCode the SubCode
     * @return the reason; empty for any other SubCode
     */
    public static Optional<FaceRejectionReason> of(SubCode subCode) {
        for (FaceRejectionReason reason : values()) {
            if (reason.subCode.equals(subCode.value())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the SubCode.
     *
     * @return the SubCode
     */
    public SubCode subCode() {
        return SubCode.of(subCode);
    }

    /**
     * Returns the message to show to the end user.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return complete sentences, without personal data
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }

    /**
     * Returns what the application can do now.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return complete sentences, for developers and operators
     */
    public String remedy(Locale locale) {
        return new Bilingual(remedyEnglish, remedyChinese).in(locale);
    }
}
