package io.cloudauth.model;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Optional;

/**
 * The reason why a person was rejected: one constant for each VerifyStatus from 3 to 11. The
 * messages are meant for the end user, and contain no personal value.
 */
public enum RejectionReason {

    /**
     * Status 3: the photo of the ID card is unreadable, the name on it differs, or it shows no ID
     * card.
     */
    CARD_NAME_NOT_CONFIRMED(
            3,
            "The name on the card could not be confirmed. Take a clear and complete photo of your own ID card.",
            "证件姓名未能确认，请清晰、完整地拍摄本人身份证。"),
    /**
     * Status 4: the photo of the ID card is unreadable, the number on it differs, or it shows no ID
     * card.
     */
    CARD_NUMBER_NOT_CONFIRMED(
            4,
            "The number on the card could not be confirmed. Take a clear and complete photo of your own ID card.",
            "证件号码未能确认，请清晰、完整地拍摄本人身份证。"),
    /** Status 5: the ID card has expired, or is about to expire. */
    CARD_EXPIRED(
            5,
            "The ID card has expired or is about to expire. Use a valid card.",
            "身份证已过期或即将过期，请使用有效证件。"),
    /** Status 6: the face differs from the portrait on the ID card. */
    FACE_DIFFERS_FROM_CARD(
            6,
            "The face does not match the portrait on the ID card. Verify in person, with your own ID card.",
            "人脸与证件照片不一致，请由本人使用本人证件操作。"),
    /** Status 7: the face differs from the authority's photo. */
    FACE_DIFFERS_FROM_AUTHORITY(
            7,
            "The face does not match the authority's photo. Verify in person, in good light.",
            "人脸与权威数据源照片不一致，请由本人在光线良好处操作。"),
    /** Status 8: the ID card is not an original, or is not valid. */
    CARD_NOT_ORIGINAL(
            8,
            "Use the original of a valid ID card, not a copy or a photo of a screen.",
            "请使用有效的身份证原件，不要使用复印件或翻拍照片。"),
    /** Status 9: another person than the account's owner did the verification. */
    NOT_ACCOUNT_OWNER(
            9, "The verification must be done by the owner of the account.", "请由账号所有者本人操作。"),
    /** Status 10: the faces belong to different persons; only in schemes that compare two faces. */
    DIFFERENT_PERSON(
            10,
            "The face does not match the one on record. Verify in person, in good light.",
            "人脸与留存照片不一致，请由本人在光线良好处操作。"),
    /** Status 11: the authority's photo is missing, malformed or without a face. */
    AUTHORITY_PHOTO_UNUSABLE(
            11,
            "The authority has no usable photo to compare with. Please verify in another way.",
            "权威数据源中没有可用于比对的照片，请通过其他方式认证。");

    private final int status;
    private final String english;
    private final String chinese;

    RejectionReason(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Returns the reason for a status.
     *
     * @param status the status
     * @return the reason; empty unless the status is 3 to 11
     */
    public static Optional<RejectionReason> of(VerifyStatus status) {
        for (RejectionReason reason : values()) {
            if (reason.status == status.value()) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the status with this meaning.
     *
     * @return the status
     */
    public VerifyStatus status() {
        return VerifyStatus.of(status);
    }

    /**
     * Returns the message to show to the end user.
     *
     * @param locale selects the language: Chinese for {@code zh}, otherwise English
     * @return complete sentences
     */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }
}
