package io.cloudauth.model;

import io.cloudauth.internal.Bilingual;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a person was rejected: one constant for each VerifyStatus from 3 to 11. The messages are for
 * the person; they name no personal value.
 */
public enum RejectionReason {

    /** Status 3: the photo of the card is unreadable, its name differs, or it is no ID card. */
    CARD_NAME_NOT_CONFIRMED(
            3,
            "The name on the card could not be confirmed. Photograph your own ID card, sharp and whole.",
            "证件姓名未能确认，请清晰、完整地拍摄本人身份证。"),
    /** Status 4: the photo of the card is unreadable, its number differs, or it is no ID card. */
    CARD_NUMBER_NOT_CONFIRMED(
            4,
            "The number on the card could not be confirmed. Photograph your own ID card, sharp and whole.",
            "证件号码未能确认，请清晰、完整地拍摄本人身份证。"),
    /** Status 5: the card has expired or is about to. */
    CARD_EXPIRED(
            5,
            "The ID card has expired or is about to expire. Use a valid one.",
            "身份证已过期或即将过期，请使用有效证件。"),
    /** Status 6: the face differs from the portrait on the card. */
    FACE_DIFFERS_FROM_CARD(
            6,
            "The face does not match the portrait on the ID card. Do it yourself, with your own card.",
            "人脸与证件照片不一致，请由本人使用本人证件操作。"),
    /** Status 7: the face differs from the authority's photo. */
    FACE_DIFFERS_FROM_AUTHORITY(
            7,
            "The face does not match the authority's photo. Do it yourself, in good light.",
            "人脸与权威库照片不一致，请由本人在光线良好处操作。"),
    /** Status 8: not an original card, or no valid card. */
    CARD_NOT_ORIGINAL(
            8,
            "An original, valid ID card is needed: no copy and no picture of a screen.",
            "请使用有效的身份证原件，不要使用复印件或翻拍照片。"),
    /** Status 9: not operated by the account's owner. */
    NOT_ACCOUNT_OWNER(
            9, "The verification must be done by the owner of the account.", "请由账号所有者本人操作。"),
    /** Status 10: not the same person; schemes that compare two faces. */
    DIFFERENT_PERSON(
            10,
            "The face does not match the one on record. Do it yourself, in good light.",
            "人脸与留存照片不一致，请由本人在光线良好处操作。"),
    /** Status 11: the authority's photo is missing, malformed or without a face. */
    AUTHORITY_PHOTO_UNUSABLE(
            11,
            "The authority has no usable photo to compare with. Please verify in another way.",
            "权威库中没有可用于比对的照片，请通过其他方式认证。");

    private final int status;
    private final String english;
    private final String chinese;

    RejectionReason(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /** The reason that this status stands for; empty unless it is 3 to 11. */
    public static Optional<RejectionReason> of(VerifyStatus status) {
        for (RejectionReason reason : values()) {
            if (reason.status == status.value()) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** The status that means this. */
    public VerifyStatus status() {
        return VerifyStatus.of(status);
    }

    /** What to tell the person, in Chinese or English by locale. */
    public String message(Locale locale) {
        return new Bilingual(english, chinese).in(locale);
    }
}
