package io.cloudauth.emulator.support;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.net.URI;
import java.net.http.HttpRequest;

/** Calls of the financial-grade product, with parameters that the emulator accepts. */
public final class FaceCalls {

    /** An ordinary ID number: no test number. */
    public static final String NUMBER = "11010519491231002X";

    /** The SceneId of every call. */
    public static final String SCENE = "1000000006";

    private FaceCalls() {}

    /** An InitFaceVerify call for ID_PRO on a web page, with an ordinary number. */
    public static Rpc init(CloudAuthEmulator emulator) {
        return init(emulator, NUMBER);
    }

    /** An InitFaceVerify call for ID_PRO on a web page. */
    public static Rpc init(CloudAuthEmulator emulator, String certNo) {
        return Rpc.call(emulator, "InitFaceVerify")
                .with("SceneId", SCENE)
                .with("OuterOrderNo", "e0c34a77f5ac40a5aa5e6ed20c353888")
                .with("ProductCode", "ID_PRO")
                .with("CertType", "IDENTITY_CARD")
                .with("CertName", "测试")
                .with("CertNo", certNo)
                .with("MetaInfo", CloudAuthEmulator.pageMetaInfo());
    }

    /** The same call for an app. */
    public static Rpc initInApp(CloudAuthEmulator emulator, String certNo) {
        return init(emulator, certNo).with("MetaInfo", CloudAuthEmulator.appMetaInfo());
    }

    /** An InitFaceVerify call for a solution that needs no name and no number. */
    public static Rpc initWithoutIdentity(CloudAuthEmulator emulator, String productCode) {
        return init(emulator)
                .with("ProductCode", productCode)
                .with("UserId", "u-1")
                .without("CertType")
                .without("CertName")
                .without("CertNo");
    }

    /** A ContrastFaceVerify call with the link of a photo. */
    public static Rpc contrast(CloudAuthEmulator emulator, String certNo) {
        return init(emulator, certNo)
                .with("Action", "ContrastFaceVerify")
                .with("ProductCode", "ID_MIN")
                .with("FaceContrastPictureUrl", "https://cdn.example/a.jpg")
                .without("MetaInfo");
    }

    /** A CompareFaceVerify call with two links. */
    public static Rpc compare(CloudAuthEmulator emulator) {
        return initWithoutIdentity(emulator, "PV_FC")
                .with("Action", "CompareFaceVerify")
                .with("SourceFaceContrastPictureUrl", "https://cdn.example/a.jpg")
                .with("TargetFaceContrastPictureUrl", "https://cdn.example/b.jpg")
                .without("UserId")
                .without("MetaInfo");
    }

    /** A LivenessFaceVerify call with the link of a photo. */
    public static Rpc liveness(CloudAuthEmulator emulator) {
        return initWithoutIdentity(emulator, "LR_FR_MIN")
                .with("Action", "LivenessFaceVerify")
                .with("FaceContrastPictureUrl", "https://cdn.example/a.jpg")
                .without("UserId")
                .without("MetaInfo");
    }

    /** Starts a session and returns its CertifyId. */
    public static String certifyId(Rpc init) {
        return init.send().json().text("ResultObject", "CertifyId");
    }

    /** Asks for the result of a session. */
    public static Answer describe(CloudAuthEmulator emulator, String certifyId) {
        return Rpc.call(emulator, "DescribeFaceVerify")
                .with("SceneId", SCENE)
                .with("CertifyId", certifyId)
                .send();
    }

    /** The SubCode of a session. */
    public static String subCode(CloudAuthEmulator emulator, String certifyId) {
        return describe(emulator, certifyId).json().text("ResultObject", "SubCode");
    }

    /** Reads a page or a link. */
    public static Answer get(String link) {
        return Rpc.send(HttpRequest.newBuilder(URI.create(link)).build());
    }

    /** Sends what a person does on the page. */
    public static Answer submit(CloudAuthEmulator emulator, String body) {
        return Rpc.send(
                HttpRequest.newBuilder(URI.create(emulator.endpoint() + "/face/submissions"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
