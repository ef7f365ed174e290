package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an application can call, with every canary that it can be given. */
public enum Operation {
    TOKEN("DescribeVerifyToken") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyToken(
                    r ->
                            r.bizId(bizId)
                                    .name(Canaries.NAME)
                                    .idCardNumber(Canaries.NUMBER)
                                    .userPhoneNumber(Canaries.PHONE)
                                    .userId(Canaries.USER_ID)
                                    .userIp(Canaries.USER_IP)
                                    .idCardFrontImage(Image.url(Canaries.CARD))
                                    .callbackUrl(Canaries.CALLBACK)
                                    .callbackSeed(Canaries.SEED)
                                    .passedRedirectUrl(Canaries.REDIRECT)
                                    .failedRedirectUrl(Canaries.REDIRECT)
                                    .parameter("Extra", Canaries.NAME));
        }
    },
    RESULT("DescribeVerifyResult") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyResult(bizId);
        }
    },
    MATERIAL("VerifyMaterial") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.url(Canaries.FACE));
        }
    },
    UPLOAD("DescribeOssUploadToken") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.bytes(Pictures.png()));
        }
    },
    PUT("oss:PutObject") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.bytes(Pictures.png()));
        }
    },
    /** A picture whose source fails while it is uploaded, with a link in what it throws. */
    PUT_OF_A_FAILING_SOURCE("oss:PutObject") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, PictureSource.failing());
        }
    },
    DOWNLOAD("GetMaterial") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            List<Object> images = Collections.synchronizedList(new ArrayList<>());
            client.downloadMaterial(bizId, images::add);
            return images;
        }
    },
    ASYNC("VerifyMaterial") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return client.async()
                    .verifyMaterial(
                            r ->
                                    r.bizId(bizId)
                                            .name(Canaries.NAME)
                                            .idCardNumber(Canaries.NUMBER)
                                            .faceImage(Image.url(Canaries.FACE)))
                    .join();
        }
    },
    REFUSED("none") {
        @Override
        public Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyToken(
                    r ->
                            r.bizId(bizId)
                                    .name(Canaries.NAME + '\n')
                                    .idCardNumber(Canaries.NUMBER + '1')
                                    .userPhoneNumber(Canaries.PHONE + 'x')
                                    .userIp(Canaries.USER_IP + 'x')
                                    .idCardFrontImage(Image.url("ftp:" + Canaries.CARD))
                                    .callbackUrl(Canaries.CALLBACK + " ")
                                    .parameter("Name", Canaries.NAME));
        }
    };

    private final String action;

    Operation(String action) {
        this.action = action;
    }

    /** The name under which the service knows it, for trouble that is to befall it. */
    public String action() {
        return action;
    }

    /** Calls it. */
    public abstract Object call(CloudAuthClient client, BizId bizId);

    private static VerifyResult submitted(CloudAuthClient client, BizId bizId, Image face) {
        return client.verifyMaterial(
                r ->
                        r.bizId(bizId)
                                .name(Canaries.NAME)
                                .idCardNumber(Canaries.NUMBER)
                                .faceImage(face)
                                .idCardFrontImage(Image.url(Canaries.CARD)));
    }
}
