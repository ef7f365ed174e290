package io.cloudauth.conformance.canary;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.policy.retry.RetryPolicy;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.model.BizId;

/**
 * The same calls by the vendor's client.
 *
 * @param trouble what goes wrong
 */
record StockClient(Trouble trouble) implements Speaker {

    @Override
    public void speak(Stage stage, Told told) {
        BasicCredentials key =
                new BasicCredentials("canaryAccessKeyId", Canaries.ACCESS_KEY_SECRET);
        told.object("credentials", key);
        try (StockSdk sdk =
                new StockSdk(stage.endpoint(), key.getAccessKeyId(), key.getAccessKeySecret())) {
            sdk.client().setSysRetryPolicy(RetryPolicy.none());
            String bizId = BizId.random().value();
            call(sdk, material(bizId), told);
            trouble.order().accept(stage.emulator(), "*");
            call(sdk, token(bizId), told);
            call(sdk, material(BizId.random().value()), told);
            DescribeVerifyResultRequest result = new DescribeVerifyResultRequest();
            result.setBizType("RPMin");
            result.setBizId(bizId);
            call(sdk, result, told);
            call(sdk, new DescribeOssUploadTokenRequest(), told);
        }
        stage.reset(told);
    }

    private static <T extends AcsResponse> void call(
            StockSdk sdk, RpcAcsRequest<T> request, Told told) {
        try {
            told.object("response", sdk.call(request));
        } catch (ClientException | RuntimeException e) {
            told.failure(request.getSysActionName() + " failed", e);
        }
    }

    private static DescribeVerifyTokenRequest token(String bizId) {
        DescribeVerifyTokenRequest request = new DescribeVerifyTokenRequest();
        request.setBizType("RPMin");
        request.setBizId(bizId);
        request.setName(Canaries.NAME);
        request.setIdCardNumber(Canaries.NUMBER);
        request.setUserPhoneNumber(Canaries.PHONE);
        request.setUserId(Canaries.USER_ID);
        request.setUserIp(Canaries.USER_IP);
        request.setCallbackUrl(Canaries.CALLBACK);
        request.setCallbackSeed(Canaries.SEED);
        request.setPassedRedirectUrl(Canaries.REDIRECT);
        request.setFailedRedirectUrl(Canaries.REDIRECT);
        return request;
    }

    private static VerifyMaterialRequest material(String bizId) {
        VerifyMaterialRequest request = new VerifyMaterialRequest();
        request.setBizType("RPMin");
        request.setBizId(bizId);
        request.setName(Canaries.NAME);
        request.setIdCardNumber(Canaries.NUMBER);
        request.setFaceImageUrl(Canaries.FACE);
        request.setIdCardFrontImageUrl(Canaries.CARD);
        return request;
    }
}
