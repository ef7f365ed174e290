package io.cloudauth.conformance.consumer;

import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.policy.retry.RetryPolicy;
import com.aliyuncs.profile.DefaultProfile;

/** The call of the consumers' small program, by the vendor's client. */
final class StockCall {

    private StockCall() {}

    /**
     * Does it.
     *
     * @param arguments the address of a server of TLS, the ID number
     */
    public static void main(String[] arguments) throws ClientException {
        DefaultAcsClient client =
                new DefaultAcsClient(DefaultProfile.getProfile("cn-hangzhou", "id", "secret"));
        client.setSysRetryPolicy(RetryPolicy.none());
        VerifyMaterialRequest request = new VerifyMaterialRequest();
        request.setSysEndpoint(arguments[0].replace("https://", ""));
        request.setSysProtocol(ProtocolType.HTTPS);
        request.setBizType("RPMin");
        request.setBizId("order-1");
        request.setName("测试");
        request.setIdCardNumber(arguments[1]);
        request.setFaceImageUrl("https://cdn.example/face.jpg");
        client.getAcsResponse(request);
    }
}
