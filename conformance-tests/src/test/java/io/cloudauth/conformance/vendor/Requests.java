package io.cloudauth.conformance.vendor;

import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import io.cloudauth.conformance.Person;

/** The vendor's requests with every parameter that they have. */
public final class Requests {

    private Requests() {}

    /** A token for somebody, all options given. */
    public static DescribeVerifyTokenRequest token(String bizType, String bizId, String number) {
        DescribeVerifyTokenRequest request = new DescribeVerifyTokenRequest();
        request.setBizType(bizType);
        request.setBizId(bizId);
        request.setName(Person.NAME);
        request.setIdCardNumber(number);
        request.setIdCardFrontImageUrl(Person.CARD_FRONT);
        request.setIdCardBackImageUrl(Person.CARD_BACK);
        request.setFaceRetainedImageUrl(Person.RETAINED_FACE);
        request.setUserId(Person.USER_ID);
        request.setUserIp(Person.USER_IP);
        request.setUserPhoneNumber(Person.PHONE);
        request.setUserRegistTime(Person.REGISTERED_AT.toEpochMilli());
        request.setCallbackUrl(Person.CALLBACK);
        request.setCallbackSeed(Person.CALLBACK_SEED);
        request.setPassedRedirectUrl(Person.PASSED);
        request.setFailedRedirectUrl(Person.FAILED);
        return request;
    }

    /** The verdict of a verification. */
    public static DescribeVerifyResultRequest result(String bizType, String bizId) {
        DescribeVerifyResultRequest request = new DescribeVerifyResultRequest();
        request.setBizType(bizType);
        request.setBizId(bizId);
        return request;
    }

    /** A verdict on somebody at once, all options given. */
    public static VerifyMaterialRequest material(String bizType, String bizId, String number) {
        VerifyMaterialRequest request = new VerifyMaterialRequest();
        request.setBizType(bizType);
        request.setBizId(bizId);
        request.setName(Person.NAME);
        request.setIdCardNumber(number);
        request.setFaceImageUrl(Person.FACE);
        request.setIdCardFrontImageUrl(Person.CARD_FRONT);
        request.setIdCardBackImageUrl(Person.CARD_BACK);
        request.setUserId(Person.USER_ID);
        return request;
    }
}
