package io.cloudauth.conformance.fuzz;

import io.cloudauth.core.internal.call.Reading;
import io.cloudauth.core.internal.operation.ClientDefaults;
import io.cloudauth.core.internal.operation.DeleteFaceVerifyResult;
import io.cloudauth.core.internal.operation.DescribeFaceVerify;
import io.cloudauth.core.internal.operation.DescribeVerifySearchPageList;
import io.cloudauth.core.internal.operation.FaceScenes;
import io.cloudauth.core.internal.operation.InitFaceVerify;
import io.cloudauth.core.internal.response.Fields;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.InitFaceVerifyRequest;
import java.util.Map;

/** How responses of financial-grade sessions are read, and what holds for each result. */
final class FaceReadings {

    private static final ClientDefaults DEFAULTS =
            AnswerTarget.defaults().with(new FaceScenes(Map.of(), 1000000006L), null);

    private static final CertifyId CERTIFY_ID = CertifyId.of("sha5d1f0c7e2b9a4836d0e1c5f7a9b24");

    private FaceReadings() {}

    static Reading<InitFaceVerify.Started> session() {
        return DEFAULTS.call(
                        InitFaceVerify.OPERATION,
                        InitFaceVerifyRequest.builder()
                                .outerOrderNo("order1")
                                .idPlus()
                                .metaInfo(CloudAuthEmulator.pageMetaInfo())
                                .build())
                .reading();
    }

    static Reading<FaceVerifyResult> result() {
        return DEFAULTS.call(
                        DescribeFaceVerify.OPERATION,
                        DescribeFaceVerifyRequest.builder().certifyId(CERTIFY_ID).build())
                .reading();
    }

    static Reading<FaceVerifyPage> records() {
        return DEFAULTS.call(
                        DescribeVerifySearchPageList.OPERATION,
                        DescribeVerifySearchPageListRequest.builder().build())
                .reading();
    }

    static Reading<Deletion> deletion() {
        return DEFAULTS.call(
                        DeleteFaceVerifyResult.OPERATION,
                        DeleteFaceVerifyResultRequest.builder().certifyId(CERTIFY_ID).build())
                .reading();
    }

    /** The verdict is the service's, and each part of a result is a line of text. */
    static void check(FaceVerifyResult result, Fields fields) {
        String passed = fields.text("ResultObject.Passed");
        Broken.unless(result.isPassed() == "T".equals(passed), "T alone has passed");
        Broken.unless(
                result.outcome() instanceof FaceOutcome.NotFinished == (passed == null),
                "a verdict that came is returned");
        Broken.unless(
                !(result.outcome() instanceof FaceOutcome.Rejected) || "F".equals(passed),
                "F alone is rejected");
        Broken.unless(
                result.material().isEmpty() || !result.isMaterialUnreadable(),
                "what was read is not unreadable");
        result.material()
                .ifPresent(
                        material -> {
                            Broken.unlessOneLine(material.quality().toString(), "a quality");
                            Broken.unlessOneLine(material.picture().toString(), "a picture");
                            Broken.unlessOneLine(material.card().toString(), "a card");
                            Broken.unlessOneLine(
                                    material.cardPictures().toString(), "pictures of a card");
                        });
        Broken.unlessOneLine(result.userInfo().toString(), "a person");
    }
}
