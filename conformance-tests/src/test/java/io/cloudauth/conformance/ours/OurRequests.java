package io.cloudauth.conformance.ours;

import io.cloudauth.conformance.Person;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;

/** This library's requests with every parameter that they have. */
public final class OurRequests {

    private OurRequests() {}

    /** A token for somebody, all options given. */
    public static DescribeVerifyTokenRequest token(String bizType, String bizId, String number) {
        return DescribeVerifyTokenRequest.builder()
                .bizType(bizType)
                .bizId(bizId)
                .name(Person.NAME)
                .idCardNumber(number)
                .idCardFrontImage(Image.url(Person.CARD_FRONT))
                .idCardBackImage(Image.url(Person.CARD_BACK))
                .faceRetainedImage(Image.url(Person.RETAINED_FACE))
                .userId(Person.USER_ID)
                .userIp(Person.USER_IP)
                .userPhoneNumber(Person.PHONE)
                .userRegisteredAt(Person.REGISTERED_AT)
                .callbackUrl(Person.CALLBACK)
                .callbackSeed(Person.CALLBACK_SEED)
                .passedRedirectUrl(Person.PASSED)
                .failedRedirectUrl(Person.FAILED)
                .build();
    }

    /** The verdict of a verification. */
    public static DescribeVerifyResultRequest result(String bizType, String bizId) {
        return DescribeVerifyResultRequest.builder().bizType(bizType).bizId(bizId).build();
    }

    /** A verdict on somebody at once, all options given. */
    public static VerifyMaterialRequest material(String bizType, String bizId, String number) {
        return VerifyMaterialRequest.builder()
                .bizType(bizType)
                .bizId(bizId)
                .name(Person.NAME)
                .idCardNumber(number)
                .faceImage(Image.url(Person.FACE))
                .idCardFrontImage(Image.url(Person.CARD_FRONT))
                .idCardBackImage(Image.url(Person.CARD_BACK))
                .userId(Person.USER_ID)
                .build();
    }
}
