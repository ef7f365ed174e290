package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyuncs.cloudauth.model.v20190307.DescribeFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeFaceVerifyResponse;
import com.aliyuncs.cloudauth.model.v20190307.InitFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.InitFaceVerifyResponse;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.comparison.ComparedCall;
import io.cloudauth.conformance.comparison.Comparison;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.vendor.StockSdk.Speech;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceVerifyResult;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions of the financial-grade product, by the vendor's client and by this library. */
class FaceStockSdkTest {
    private static final long SCENE = 1_000_000_006L;
    private static final String META_INFO = CloudAuthEmulator.pageMetaInfo();

    private final Comparison comparison = new Comparison();
    private final StockSdk stock =
            new StockSdk(
                    comparison.endpoint(), comparison.accessKeyId(), comparison.accessKeySecret());

    @AfterEach
    void stop() {
        stock.close();
        comparison.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ComparedCall.MISSING_IN_2021)
    void bothSendAndReadTheSameWithRpcSignature(ComparedCall call) throws Exception {
        comparison.compare(
                (action, parameters) -> stock.call(action, parameters, Speech.RPC_JSON),
                "RPC 1.0",
                call);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ComparedCall.MISSING_IN_2021)
    void bothSendAndReadTheSameWithAcs3Signature(ComparedCall call) throws Exception {
        comparison.compare(
                (action, parameters) -> stock.call(action, parameters, Speech.ACS3_JSON),
                "ACS3-HMAC-SHA256",
                call);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ComparedCall.MISSING_IN_2021)
    void theOtherCallsCannotBeMadeByIt(ComparedCall call) {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> stock.call(call.action(), Map.of(), Speech.RPC_JSON));
    }

    @Test
    void comparedCallsContainWhatBrokeOtherSignatures() {
        assertThat(META_INFO).contains("(", ")", "/");
        byte[] photo = Pictures.largestJpeg();
        assertThat(photo.length).isBetween(1_040_000, 1_048_576);
        assertThat(Base64.getEncoder().encodeToString(photo)).contains("/", "+").endsWith("=");
    }

    @EverySpeech
    void bothReadTheSameValues(Speech speech) throws ClientException {
        InitFaceVerifyResponse started = stock.call(theirs(TestIdCards.faceSubCode(204)), speech);
        assertThat(started.getCode()).isEqualTo("200");
        String certifyId = started.getResultObject().getCertifyId();
        assertThat(started.getResultObject().getCertifyUrl()).startsWith("http://127.0.0.1:");

        DescribeFaceVerifyRequest request = new DescribeFaceVerifyRequest();
        request.setSceneId(SCENE);
        request.setCertifyId(certifyId);
        DescribeFaceVerifyResponse theirs = stock.call(request, speech);
        FaceVerifyResult ours;
        try (CloudAuthClient client = client()) {
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

    private CloudAuthClient client() {
        return CloudAuth.builder()
                .endpoint(comparison.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                comparison.accessKeyId(), comparison.accessKeySecret()))
                .build();
    }

    private static InitFaceVerifyRequest theirs(String number) {
        InitFaceVerifyRequest request = new InitFaceVerifyRequest();
        request.setSceneId(SCENE);
        request.setOuterOrderNo("order1");
        request.setProductCode("ID_PRO");
        request.setCertType("IDENTITY_CARD");
        request.setCertName(Person.NAME);
        request.setCertNo(number);
        request.setMetaInfo(META_INFO);
        return request;
    }
}
