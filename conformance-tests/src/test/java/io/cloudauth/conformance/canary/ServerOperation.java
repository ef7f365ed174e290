package io.cloudauth.conformance.canary;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.model.Image;
import java.util.List;

/** The financial-grade operations of a server alone, with every canary that each can be given. */
enum ServerOperation implements Operation {
    CONTRAST("ContrastFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return contrast(client, Image.bytes(Pictures.png()));
        }
    },
    COMPARISON("CompareFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .async()
                    .compareFaceVerify(
                            r ->
                                    r.outerOrderNo(OuterOrderNo.random())
                                            .sourceImage(Image.url(Canaries.FACE))
                                            .targetImage(Image.url(Canaries.CARD))
                                            .parameter("Extra", Canaries.NAME))
                    .join();
        }
    },
    LIVENESS("LivenessFaceVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .livenessFaceVerify(
                            r ->
                                    r.outerOrderNo(OuterOrderNo.random())
                                            .faceImage(Image.url(Canaries.FACE))
                                            .userId(Canaries.USER_ID)
                                            .mobile(Canaries.PHONE)
                                            .ip(Canaries.USER_IP)
                                            .deviceToken(Canaries.DEVICE_TOKEN));
        }
    },
    ID_CHECK("Id2MetaVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.metaVerify().id2MetaVerify(Canaries.NAME, Canaries.NUMBER);
        }
    },
    MOBILE_CHECK("Mobile3MetaDetailVerify") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.metaVerify()
                    .async()
                    .mobile3MetaDetailVerify(Canaries.NAME, Canaries.NUMBER, Canaries.PHONE)
                    .join();
        }
    },
    SEARCH("DescribeVerifySearchPageList") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .describeVerifySearchPageList(r -> r.idCardNumber(Canaries.NUMBER));
        }
    },
    DELETION("DeleteFaceVerifyResult") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            FaceVerifyResult verdict = contrast(client, Image.url(Canaries.FACE));
            return client.faceVerify().deleteFaceVerifyResult(verdict.certifyId().orElseThrow());
        }
    },
    REFUSED_CONTRAST("none") {
        @Override
        public Object call(CloudAuthClient client, Begun begun) {
            return client.faceVerify()
                    .contrastFaceVerify(
                            r ->
                                    r.outerOrderNo(Canaries.FACE)
                                            .name(Canaries.NAME + '\n')
                                            .idCardNumber(Canaries.NUMBER + '1')
                                            .faceImage(Image.url("ftp:" + Canaries.FACE))
                                            .userId(Canaries.USER_ID.repeat(9))
                                            .mobile(Canaries.PHONE + 'x')
                                            .ip(Canaries.USER_IP + 'x')
                                            .parameter("CertName", Canaries.NAME));
        }
    };

    private final String action;

    ServerOperation(String action) {
        this.action = action;
    }

    private static FaceVerifyResult contrast(CloudAuthClient client, Image photo) {
        return client.faceVerify()
                .contrastFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .name(Canaries.NAME)
                                        .idCardNumber(Canaries.NUMBER)
                                        .faceImage(photo)
                                        .userId(Canaries.USER_ID)
                                        .mobile(Canaries.PHONE)
                                        .ip(Canaries.USER_IP)
                                        .deviceToken(Canaries.DEVICE_TOKEN)
                                        .parameter("Extra", Canaries.NAME));
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public List<Trouble> troubles() {
        return action.equals("none") ? List.of(Trouble.none()) : Trouble.ofSessions();
    }

    /** They are signed as sessions are, which meet every source. */
    @Override
    public boolean isCalledWith(Sources source) {
        return source == Sources.ACCESS_KEY;
    }

    @Override
    public boolean continues() {
        return false;
    }

    @Override
    public Begun begin(CloudAuthClient client) {
        return Begun.nothing();
    }
}
