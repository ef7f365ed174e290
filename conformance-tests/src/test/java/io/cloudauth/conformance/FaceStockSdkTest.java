package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.cloudauth.model.v20190307.DescribeFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeFaceVerifyResponse;
import com.aliyuncs.cloudauth.model.v20190307.InitFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.InitFaceVerifyResponse;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.vendor.StockSdk.Speech;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Image;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions of the financial-grade product, by the vendor's client and by this library. */
class FaceStockSdkTest {
    private static final long SCENE = 1_000_000_006L;
    private static final String META_INFO = CloudAuthEmulator.pageMetaInfo();

    /** What signs a request, or is common to all. */
    private static final List<String> COMMON =
            List.of(
                    "AccessKeyId",
                    "Action",
                    "Format",
                    "RegionId",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureVersion",
                    "Timestamp",
                    "Version");

    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().showPersonalData().start();
    private final Wiretap wire = Wiretap.before(emulator.endpoint());
    private final StockSdk stock =
            new StockSdk(wire.endpoint(), emulator.accessKeyId(), emulator.accessKeySecret());

    @AfterEach
    void stop() {
        stock.close();
        wire.close();
        emulator.close();
    }

    @EverySpeech
    void bothReadTheSameValues(Speech speech) throws ClientException {
        String number = TestIdCards.faceSubCode(204);
        InitFaceVerifyResponse started = stock.call(theirs(number), speech);
        assertThat(started.getCode()).isEqualTo("200");
        String certifyId = started.getResultObject().getCertifyId();
        assertThat(started.getResultObject().getCertifyUrl()).startsWith("http://127.0.0.1:");

        DescribeFaceVerifyRequest request = new DescribeFaceVerifyRequest();
        request.setSceneId(SCENE);
        request.setCertifyId(certifyId);
        DescribeFaceVerifyResponse theirs = stock.call(request, speech);
        FaceVerifyResult ours;
        try (CloudAuthClient client = client(SignatureVersion.RPC_1_0)) {
            ours = client.faceVerify().describeFaceVerify(SCENE, CertifyId.of(certifyId));
        }
        assertThat(theirs.getResultObject().getPassed()).isEqualTo("F");
        assertThat(ours.isPassed()).isFalse();
        assertThat(ours.subCode().orElseThrow().value())
                .isEqualTo(theirs.getResultObject().getSubCode())
                .isEqualTo("204");
        assertThat(theirs.getResultObject().getMaterialInfo())
                .contains(
                        "\"verifyScore\":"
                                + ours.material().orElseThrow().verifyScore().getAsDouble());
        assertThat(ours.deviceToken().orElseThrow().reveal())
                .isEqualTo(theirs.getResultObject().getDeviceToken());
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void aSessionIsStartedWithTheParametersOfTheStockRequest(SignatureVersion signature)
            throws ClientException {
        String number = TestIdCards.passed();
        try (CloudAuthClient client = client(signature)) {
            FaceVerifySession session = client.faceVerify().initFaceVerify(r -> ours(r, number));
            assertThat(session.revealCertifyUrl()).isPresent();
            client.faceVerify().describeFaceVerify(session);
        }
        stock.call(theirs(number));

        List<CloudAuthEmulator.Call> sessions = calls("InitFaceVerify");
        List<CloudAuthEmulator.Call> results = calls("DescribeFaceVerify");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).inUrl()).isEmpty();
        assertThat(results.get(0).inUrl()).isEmpty();
        assertThat(own(sessions.get(0).parameters())).isEqualTo(own(sessions.get(1).parameters()));
        assertThat(wire.requests().get(0).firstLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(own(results.get(0).parameters()).keySet())
                .containsExactlyInAnyOrder("SceneId", "CertifyId");
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void whatBrokeOtherSignaturesIsSigned(SignatureVersion signature) throws Exception {
        byte[] photo = Pictures.jpeg();
        try (CloudAuthClient client = client(signature)) {
            FaceVerifySession session =
                    client.faceVerify()
                            .initFaceVerify(
                                    r ->
                                            r.outerOrderNo("order1")
                                                    .sceneId(SCENE)
                                                    .facePhoto("user-1", Image.bytes(photo))
                                                    .metaInfo(META_INFO));
            assertThat(session.certifyId()).isNotNull();
        }
        Map<String, String> sent = wire.requests().get(0).inBody();
        assertThat(sent.get("MetaInfo")).isEqualTo(META_INFO).contains("(", ")", "/");
        assertThat(sent.get("FaceContrastPicture")).matches("[A-Za-z0-9+/]+=*");
        assertThat(emulator.calls().get(0).status()).isEqualTo(200);
    }

    private List<CloudAuthEmulator.Call> calls(String action) {
        return emulator.calls().stream().filter(call -> call.action().equals(action)).toList();
    }

    private CloudAuthClient client(SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(wire.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .scene(ProductCode.ID_PRO, SCENE)
                .signature(signature)
                .build();
    }

    private static void ours(InitFaceVerifyRequestBuilder request, String number) {
        request.outerOrderNo("order1")
                .idPro(Person.NAME, number)
                .model(LivenessModel.MOVE_ACTION)
                .metaInfo(META_INFO)
                .userId("user-1")
                .mobile("13800000000")
                .ip("203.0.113.7")
                .returnUrl("https://shop.example/back?a=1&b=2")
                .callback("https://shop.example/callback", "token-1");
    }

    private static InitFaceVerifyRequest theirs(String number) {
        InitFaceVerifyRequest request = new InitFaceVerifyRequest();
        request.setSceneId(SCENE);
        request.setOuterOrderNo("order1");
        request.setProductCode("ID_PRO");
        request.setCertType("IDENTITY_CARD");
        request.setCertName(Person.NAME);
        request.setCertNo(number);
        request.setModel("MOVE_ACTION");
        request.setMetaInfo(META_INFO);
        request.setUserId("user-1");
        request.setMobile("13800000000");
        request.setIp("203.0.113.7");
        request.setReturnUrl("https://shop.example/back?a=1&b=2");
        request.setCallbackUrl("https://shop.example/callback");
        request.setCallbackToken("token-1");
        return request;
    }

    private static Map<String, String> own(Map<String, String> parameters) {
        Map<String, String> own = new TreeMap<>(parameters);
        own.keySet().removeAll(COMMON);
        return own;
    }
}
