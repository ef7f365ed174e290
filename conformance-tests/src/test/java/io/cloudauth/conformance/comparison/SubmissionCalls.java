package io.cloudauth.conformance.comparison;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Person;
import io.cloudauth.conformance.Pictures;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.PhotoModel;
import io.cloudauth.model.Image;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The server-only calls: parameters for the vendor's clients, and the same by this library. */
final class SubmissionCalls {

    /** The OuterOrderNo of requests that the emulator rejects with any photo. */
    static final String REJECTED_ORDER_NO = "rejected1";

    private static final String DEVICE_TOKEN = "device+token/1=";
    private static final String BUCKET = "kyc-photos";
    private static final String OBJECT = "faces/张三 a+b~.jpg";

    private SubmissionCalls() {}

    static Map<String, String> contrastParameters(String idCardNumber) {
        Map<String, String> parameters = parameters("ID_MIN", FaceCalls.ORDER_NO);
        parameters.put("CertType", "IDENTITY_CARD");
        parameters.put("CertName", Person.NAME);
        parameters.put("CertNo", idCardNumber);
        parameters.put("FaceContrastPicture", base64(Pictures.largestJpeg()));
        putOptions(parameters);
        return parameters;
    }

    static Map<String, String> contrast(CloudAuthClient client, String idCardNumber) {
        FaceVerifyResult result =
                client.faceVerify()
                        .contrastFaceVerify(
                                r ->
                                        r.outerOrderNo(FaceCalls.ORDER_NO)
                                                .name(Person.NAME)
                                                .idCardNumber(idCardNumber)
                                                .faceImage(Image.bytes(Pictures.largestJpeg()))
                                                .model(PhotoModel.REAR_CAMERA_LIVENESS)
                                                .deviceToken(DEVICE_TOKEN)
                                                .userId(Person.USER_ID)
                                                .mobile(Person.PHONE)
                                                .ip(Person.USER_IP));
        Map<String, String> values = material(result.material().orElseThrow());
        values.put("ResultObject.Passed", FaceCalls.letter(result.isPassed()));
        values.put("ResultObject.SubCode", result.subCode().orElseThrow().value());
        values.put("ResultObject.CertifyId", result.certifyId().orElseThrow().value());
        return values;
    }

    static Map<String, String> comparisonParameters(String orderNo) {
        Map<String, String> parameters = parameters("PV_FC", orderNo);
        parameters.put("SourceFaceContrastPicture", base64(Pictures.jpeg()));
        parameters.put("TargetFaceContrastPictureUrl", Person.FACE);
        return parameters;
    }

    static Map<String, String> comparison(CloudAuthClient client, String orderNo) {
        FaceComparison result =
                client.faceVerify()
                        .compareFaceVerify(
                                r ->
                                        r.outerOrderNo(orderNo)
                                                .sourceImage(Image.bytes(Pictures.jpeg()))
                                                .targetImage(Image.url(Person.FACE)));
        return Map.of(
                "ResultObject.Passed",
                FaceCalls.letter(result.isPassed()),
                "ResultObject.VerifyScore",
                Double.toString(result.score().orElseThrow()),
                "ResultObject.CertifyId",
                result.certifyId().orElseThrow().value());
    }

    static Map<String, String> livenessParameters(String orderNo) {
        Map<String, String> parameters = parameters("LR_FR_MIN", orderNo);
        parameters.put("OssBucketName", BUCKET);
        parameters.put("OssObjectName", OBJECT);
        putOptions(parameters);
        return parameters;
    }

    static Map<String, String> liveness(CloudAuthClient client, String orderNo) {
        LivenessResult result =
                client.faceVerify()
                        .livenessFaceVerify(
                                r ->
                                        r.outerOrderNo(orderNo)
                                                .faceImage(Image.ownOss(BUCKET, OBJECT))
                                                .model(PhotoModel.REAR_CAMERA_LIVENESS)
                                                .deviceToken(DEVICE_TOKEN)
                                                .userId(Person.USER_ID)
                                                .mobile(Person.PHONE)
                                                .ip(Person.USER_IP));
        Map<String, String> values = material(result.material().orElseThrow());
        values.put("ResultObject.Passed", FaceCalls.letter(result.isPassed()));
        values.put("ResultObject.SubCode", result.subCode().orElseThrow().value());
        values.put("ResultObject.CertifyId", result.certifyId().orElseThrow().value());
        return values;
    }

    private static Map<String, String> parameters(String productCode, String orderNo) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("SceneId", Long.toString(FaceCalls.SCENE));
        parameters.put("OuterOrderNo", orderNo);
        parameters.put("ProductCode", productCode);
        return parameters;
    }

    private static void putOptions(Map<String, String> parameters) {
        parameters.put("Model", "REAR_CAMERA_LIVENESS");
        parameters.put("DeviceToken", DEVICE_TOKEN);
        parameters.put("UserId", Person.USER_ID);
        parameters.put("Mobile", Person.PHONE);
        parameters.put("Ip", Person.USER_IP);
    }

    private static Map<String, String> material(FaceMaterial material) {
        Map<String, String> values = new TreeMap<>();
        String place = "ResultObject.MaterialInfo.";
        values.put(place + "faceAttack", FaceCalls.letter(material.faceAttack().orElseThrow()));
        String face = place + "facialPictureFront.";
        values.put(face + "qualityScore", Double.toString(material.qualityScore().orElseThrow()));
        material.verifyScore()
                .ifPresent(score -> values.put(face + "verifyScore", Double.toString(score)));
        return values;
    }

    private static String base64(byte[] photo) {
        return Base64.getEncoder().encodeToString(photo);
    }
}
