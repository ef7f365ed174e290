package io.cloudauth.core;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.submission.SubmissionKey;
import java.util.concurrent.CompletableFuture;

/** The operations of the fault matrix, as an application calls them. */
enum Operation {
    TOKEN("DescribeVerifyToken") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.async().describeVerifyToken(tokenRequest(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyToken(tokenRequest(bizId));
        }
    },
    RESULT("DescribeVerifyResult") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.async().describeVerifyResult(resultRequest(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.describeVerifyResult(resultRequest(bizId));
        }
    },
    /** What an image of one's own needs first. */
    UPLOAD("DescribeOssUploadToken") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.async().verifyMaterial(materialRequest(bizId, Image.bytes(JPEG)));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.verifyMaterial(materialRequest(bizId, Image.bytes(JPEG)));
        }
    },
    MATERIAL("VerifyMaterial") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.async().verifyMaterial(materialRequest(bizId, Image.url(LINK)));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.verifyMaterial(materialRequest(bizId, Image.url(LINK)));
        }
    },
    SESSION("InitFaceVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().initFaceVerify(sessionRequest());
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().initFaceVerify(sessionRequest());
        }
    },
    FACE_RESULT("DescribeFaceVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().describeFaceVerify(1L, CertifyId.of("sha1"));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().describeFaceVerify(1L, CertifyId.of("sha1"));
        }
    },
    ID2_META("Id2MetaVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.metaVerify().async().id2MetaVerify(id2Request(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.metaVerify().id2MetaVerify(id2Request(bizId));
        }
    },
    MOBILE3_META("Mobile3MetaDetailVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.metaVerify().async().mobile3MetaDetailVerify(mobile3Request(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.metaVerify().mobile3MetaDetailVerify(mobile3Request(bizId));
        }
    },
    FACE_RECORDS("DescribeVerifySearchPageList") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().findByOuterOrderNo(OuterOrderNo.of("order1"));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().findByOuterOrderNo(OuterOrderNo.of("order1"));
        }
    },
    FACE_DELETION("DeleteFaceVerifyResult") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().deleteFaceVerifyResult(CertifyId.of("sha1"));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().deleteFaceVerifyResult(CertifyId.of("sha1"));
        }
    },
    CONTRAST("ContrastFaceVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().contrastFaceVerify(contrastRequest(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().contrastFaceVerify(contrastRequest(bizId));
        }
    },
    COMPARE("CompareFaceVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().compareFaceVerify(compareRequest(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().compareFaceVerify(compareRequest(bizId));
        }
    },
    LIVENESS("LivenessFaceVerify") {
        @Override
        CompletableFuture<?> future(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().async().livenessFaceVerify(livenessRequest(bizId));
        }

        @Override
        Object call(CloudAuthClient client, BizId bizId) {
            return client.faceVerify().livenessFaceVerify(livenessRequest(bizId));
        }
    };

    /** What must never be told to anybody. */
    static final String NAME = "金丝雀";

    static final String NUMBER = "11010519491231002X";
    static final String MOBILE = "13800000000";
    static final String LINK = "https://cdn.example/canary-link.jpg";

    private static final byte[] JPEG = Photo.jpeg(96, 120);

    private final String action;

    Operation(String action) {
        this.action = action;
    }

    abstract Object call(CloudAuthClient client, BizId bizId);

    abstract CompletableFuture<?> future(CloudAuthClient client, BizId bizId);

    /** Its name on the wire. */
    String action() {
        return action;
    }

    /** Whether it belongs to the financial-grade product, which has other codes and results. */
    boolean isFinancialGrade() {
        return this == SESSION
                || this == FACE_RESULT
                || this == FACE_RECORDS
                || this == FACE_DELETION
                || isFaceSubmission();
    }

    private boolean isFaceSubmission() {
        return this == CONTRAST || this == COMPARE || this == LIVENESS;
    }

    /** Whether it is a check without a face, which has codes and results of its own. */
    boolean isMeta() {
        return this == ID2_META || this == MOBILE3_META;
    }

    /** Whether its next attempt may go to the standby endpoint. */
    boolean mayMove() {
        return this == SESSION || this == FACE_RECORDS || isFaceSubmission() || isMeta();
    }

    /** What the exception of an unknown outcome names. */
    String wayToFindTheResult() {
        if (isMeta()) {
            return "no operation finds its result";
        }
        return isFinancialGrade() ? "findByOuterOrderNo" : "describeVerifyResult";
    }

    boolean billed() {
        return this == MATERIAL || isMeta() || isFaceSubmission();
    }

    /** Whether it is a billed call that is recorded, or a part of one. */
    boolean submits() {
        return this == MATERIAL || this == UPLOAD || isFaceSubmission();
    }

    /** Returns the key under which a billed call is recorded. */
    SubmissionKey key(BizId bizId) {
        return isFaceSubmission()
                ? Keys.face(action, 1, orderNo(bizId))
                : Keys.material("scene", bizId.value());
    }

    private static String orderNo(BizId bizId) {
        return bizId.value().replace("-", "");
    }

    private static ContrastFaceVerifyRequest contrastRequest(BizId bizId) {
        return ContrastFaceVerifyRequest.builder()
                .outerOrderNo(orderNo(bizId))
                .sceneId(1)
                .name(NAME)
                .idCardNumber(NUMBER)
                .faceImage(Image.url(LINK))
                .build();
    }

    private static CompareFaceVerifyRequest compareRequest(BizId bizId) {
        return CompareFaceVerifyRequest.builder()
                .outerOrderNo(orderNo(bizId))
                .sceneId(1)
                .sourceImage(Image.url(LINK))
                .targetImage(Image.url(LINK))
                .build();
    }

    private static LivenessFaceVerifyRequest livenessRequest(BizId bizId) {
        return LivenessFaceVerifyRequest.builder()
                .outerOrderNo(orderNo(bizId))
                .sceneId(1)
                .faceImage(Image.url(LINK))
                .build();
    }

    /** The service knows no identifier of a check: this one is for the test's server. */
    private static Id2MetaVerifyRequest id2Request(BizId bizId) {
        return Id2MetaVerifyRequest.builder()
                .name(NAME)
                .idCardNumber(NUMBER)
                .parameter("BizId", bizId.value())
                .build();
    }

    private static Mobile3MetaDetailVerifyRequest mobile3Request(BizId bizId) {
        return Mobile3MetaDetailVerifyRequest.builder()
                .name(NAME)
                .idCardNumber(NUMBER)
                .mobile(MOBILE)
                .parameter("BizId", bizId.value())
                .build();
    }

    private static InitFaceVerifyRequest sessionRequest() {
        return InitFaceVerifyRequest.builder()
                .outerOrderNo("order1")
                .sceneId(1)
                .idPro(NAME, NUMBER)
                .metaInfo("{\"deviceType\":\"h5\"}")
                .build();
    }

    private static DescribeVerifyTokenRequest tokenRequest(BizId bizId) {
        return DescribeVerifyTokenRequest.builder()
                .bizId(bizId)
                .name(NAME)
                .idCardNumber(NUMBER)
                .build();
    }

    private static DescribeVerifyResultRequest resultRequest(BizId bizId) {
        return DescribeVerifyResultRequest.builder().bizId(bizId).build();
    }

    private static VerifyMaterialRequest materialRequest(BizId bizId, Image face) {
        return VerifyMaterialRequest.builder()
                .bizId(bizId)
                .name(NAME)
                .idCardNumber(NUMBER)
                .faceImage(face)
                .build();
    }
}
