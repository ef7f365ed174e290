import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.junit.CloudAuthTest;
import org.junit.jupiter.api.Test;

@CloudAuthTest
class RehearsalTest {
    @Test
    void aPersonPasses(FaceVerifyClient face) {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .idPro("测试", TestIdCards.passed())
                                        .metaInfo(CloudAuthEmulator.pageMetaInfo())
                                        .returnUrl("https://shop.example/kyc/back"));
        assertTrue(face.describeFaceVerify(session).isPassed());
    }
}
