package io.cloudauth.conformance.comparison;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Person;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Image;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The financial-grade calls: parameters for the vendor's clients, and the same by this library. */
final class FaceCalls {

    static final long SCENE = 1_000_000_006L;
    static final String ORDER_NO = "order1";
    static final String UNKNOWN_CERTIFY_ID = "sha00000000000000000000000000000";

    private static final String META_INFO = CloudAuthEmulator.pageMetaInfo();
    private static final String RETURN_URL = "https://shop.example/back?a=1&b=2";
    private static final String CALLBACK_URL = "https://shop.example/callback";
    private static final String CALLBACK_TOKEN = "token-1";

    private FaceCalls() {}

    static Map<String, String> idProParameters() {
        return idProParameters("ID_PRO", TestIdCards.passed());
    }

    static Map<String, String> idPro(CloudAuthClient client) {
        return session(client, r -> everything(r.idPro(Person.NAME, TestIdCards.passed())));
    }

    static Map<String, String> refusedParameters() {
        return idProParameters("ID_PRO", TestIdCards.faceCode(417));
    }

    static Map<String, String> refused(CloudAuthClient client) {
        return session(client, r -> everything(r.idPro(Person.NAME, TestIdCards.faceCode(417))));
    }

    static Map<String, String> unknownProductParameters() {
        return idProParameters("SMART", TestIdCards.passed());
    }

    static Map<String, String> unknownProduct(CloudAuthClient client) {
        return session(
                client,
                r ->
                        everything(r.productCode(ProductCode.of("SMART")))
                                .name(Person.NAME)
                                .idCardNumber(TestIdCards.passed()));
    }

    private static Map<String, String> idProParameters(String productCode, String idCardNumber) {
        Map<String, String> parameters = sessionParameters(productCode);
        parameters.put("CertType", "IDENTITY_CARD");
        parameters.put("CertName", Person.NAME);
        parameters.put("CertNo", idCardNumber);
        parameters.put("Model", "MOVE_ACTION");
        parameters.put("Mobile", Person.PHONE);
        parameters.put("Ip", Person.USER_IP);
        parameters.put("ReturnUrl", RETURN_URL);
        parameters.put("CallbackUrl", CALLBACK_URL);
        parameters.put("CallbackToken", CALLBACK_TOKEN);
        return parameters;
    }

    private static InitFaceVerifyRequestBuilder everything(InitFaceVerifyRequestBuilder request) {
        return request.userId(Person.USER_ID)
                .model(LivenessModel.MOVE_ACTION)
                .mobile(Person.PHONE)
                .ip(Person.USER_IP)
                .returnUrl(RETURN_URL)
                .callback(CALLBACK_URL, CALLBACK_TOKEN);
    }

    static Map<String, String> photoParameters() {
        Map<String, String> parameters = sessionParameters("PV_FV");
        parameters.put(
                "FaceContrastPicture", Base64.getEncoder().encodeToString(Pictures.largestJpeg()));
        return parameters;
    }

    static Map<String, String> photo(CloudAuthClient client) {
        Image photo = Image.bytes(Pictures.largestJpeg());
        return session(client, r -> r.facePhoto(Person.USER_ID, photo));
    }

    private static Map<String, String> sessionParameters(String productCode) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("SceneId", Long.toString(SCENE));
        parameters.put("OuterOrderNo", ORDER_NO);
        parameters.put("ProductCode", productCode);
        parameters.put("MetaInfo", META_INFO);
        parameters.put("UserId", Person.USER_ID);
        return parameters;
    }

    private static Map<String, String> session(
            CloudAuthClient client, Consumer<InitFaceVerifyRequestBuilder> solution) {
        FaceVerifySession session =
                client.faceVerify()
                        .initFaceVerify(
                                r -> solution.accept(r.outerOrderNo(ORDER_NO).metaInfo(META_INFO)));
        return Map.of(
                "ResultObject.CertifyId",
                session.certifyId().value(),
                "ResultObject.CertifyUrl",
                session.revealCertifyUrl().orElseThrow().toString());
    }

    static Map<String, String> resultParameters(String certifyId) {
        return Map.of("SceneId", Long.toString(SCENE), "CertifyId", certifyId);
    }

    static Map<String, String> result(CloudAuthClient client, String certifyId) {
        FaceVerifyResult result =
                client.faceVerify().describeFaceVerify(SCENE, CertifyId.of(certifyId));
        if (result.outcome() instanceof FaceOutcome.NotFinished) {
            return Map.of("Code", "424");
        }
        FaceMaterial material = result.material().orElseThrow();
        String face = "ResultObject.MaterialInfo.facialPictureFront.";
        return Map.of(
                "ResultObject.Passed",
                letter(result.isPassed()),
                "ResultObject.SubCode",
                result.subCode().orElseThrow().value(),
                "ResultObject.DeviceToken",
                result.deviceToken().orElseThrow().reveal(),
                "ResultObject.MaterialInfo.faceAttack",
                letter(material.faceAttack().orElseThrow()),
                face + "verifyScore",
                Double.toString(material.verifyScore().orElseThrow()),
                face + "qualityScore",
                Double.toString(material.qualityScore().orElseThrow()));
    }

    /** Returns the service's text for yes or no. */
    static String letter(boolean isTrue) {
        return isTrue ? "T" : "F";
    }
}
