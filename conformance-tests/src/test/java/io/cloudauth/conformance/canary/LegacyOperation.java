package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The operations of the legacy product, with every canary that each can be given. */
enum LegacyOperation implements Operation {
    TOKEN("DescribeVerifyToken") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
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
        Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyResult(bizId);
        }
    },
    MATERIAL("VerifyMaterial") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.url(Canaries.FACE));
        }
    },
    UPLOAD("DescribeOssUploadToken") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.bytes(Pictures.png()));
        }
    },
    PUT("oss:PutObject") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, Image.bytes(Pictures.png()));
        }
    },
    /** A picture whose source fails while it is uploaded, with a link in what it throws. */
    PUT_OF_A_FAILING_SOURCE("oss:PutObject") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return submitted(client, bizId, PictureSource.failing());
        }
    },
    DOWNLOAD("GetMaterial") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            List<Object> images = Collections.synchronizedList(new ArrayList<>());
            client.downloadMaterial(bizId, images::add);
            return images;
        }
    },
    ASYNC("VerifyMaterial") {
        @Override
        Object call(CloudAuthClient client, BizId bizId) {
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
        Object call(CloudAuthClient client, BizId bizId) {
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

    LegacyOperation(String action) {
        this.action = action;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public List<Trouble> troubles() {
        return Trouble.all();
    }

    @Override
    public boolean continues() {
        return this == RESULT || this == DOWNLOAD;
    }

    @Override
    public Begun begin(CloudAuthClient client) {
        BizId bizId = BizId.random();
        submitted(client, bizId, Image.url(Canaries.FACE));
        return Begun.of(bizId);
    }

    @Override
    public Object call(CloudAuthClient client, Begun begun) {
        return call(client, begun.bizId());
    }

    abstract Object call(CloudAuthClient client, BizId bizId);

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
