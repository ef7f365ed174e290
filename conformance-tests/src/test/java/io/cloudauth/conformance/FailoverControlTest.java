package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyuncs.cloudauth.model.v20190307.ContrastFaceVerifyRequest;
import com.aliyuncs.cloudauth.model.v20190307.ContrastFaceVerifyResponse;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Image;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a billed request costs with two endpoints, by the vendor's sample and by this library. The
 * sample is the control: it shows that the emulator counts the second charge that this library
 * avoids.
 */
class FailoverControlTest {
    private static final long SCENE = 1_000_000_006L;
    private static final OuterOrderNo ORDER_NO = OuterOrderNo.of("order1");

    private final CloudAuthEmulator first = CloudAuthEmulator.start();
    private final CloudAuthEmulator standby = CloudAuthEmulator.start();

    @AfterEach
    void stop() {
        first.close();
        standby.close();
    }

    @Test
    void theVendorsSampleIsChargedTwiceForALostResponse() throws ClientException {
        first.breakAnswer("ContrastFaceVerify", Breakage.CUT, 1);
        ContrastFaceVerifyResponse response = asTheSample();
        assertThat(response.getResultObject().getPassed()).isEqualTo("T");
        assertThat(first.charged()).isEqualTo(1);
        assertThat(standby.charged()).isEqualTo(1);
    }

    @Test
    void thisLibraryIsChargedOnceForALostResponseAndFindsTheVerdict() {
        first.breakAnswer("ContrastFaceVerify", Breakage.CUT, 1);
        try (CloudAuthClient client = client(first.endpoint())) {
            assertThatExceptionOfType(OutcomeUnknownException.class)
                    .isThrownBy(() -> contrast(client));
            assertThat(first.charged()).isEqualTo(1);
            assertThat(standby.calls()).isEmpty();

            assertThat(client.faceVerify().findByOuterOrderNo(ORDER_NO))
                    .singleElement()
                    .satisfies(
                            record -> {
                                assertThat(record.isPassed()).isTrue();
                                assertThat(record.productCode()).contains(ProductCode.ID_MIN);
                            });
            assertThat(first.charged()).isEqualTo(1);
            assertThat(standby.charged()).isZero();
        }
    }

    @Test
    void thisLibraryUsesTheStandbyEndpointIfTheFirstRefusesConnections() throws IOException {
        try (Socket notListening = new Socket()) {
            notListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String refusing = "http://127.0.0.1:" + notListening.getLocalPort();
            try (CloudAuthClient client = client(refusing)) {
                assertThat(contrast(client).isPassed()).isTrue();
            }
        }
        assertThat(standby.charged()).isEqualTo(1);
        assertThat(first.calls()).isEmpty();
    }

    /** Goes to the next endpoint after an error 500 and after any exception. */
    private ContrastFaceVerifyResponse asTheSample() throws ClientException {
        ClientException last = new ClientException("there is no endpoint");
        for (CloudAuthEmulator emulator : List.of(first, standby)) {
            try (StockSdk stock =
                    new StockSdk(
                            emulator.endpoint(),
                            emulator.accessKeyId(),
                            emulator.accessKeySecret())) {
                ContrastFaceVerifyResponse response = stock.call(sampleRequest());
                if (!response.getCode().equals("500")) {
                    return response;
                }
            } catch (ClientException e) {
                last = e;
            }
        }
        throw last;
    }

    private static ContrastFaceVerifyRequest sampleRequest() {
        ContrastFaceVerifyRequest request = new ContrastFaceVerifyRequest();
        request.setSceneId(SCENE);
        request.setOuterOrderNo(ORDER_NO.value());
        request.setProductCode("ID_MIN");
        request.setCertType("IDENTITY_CARD");
        request.setCertName("测试");
        request.setCertNo(TestIdCards.passed());
        request.setFaceContrastPictureUrl("https://cdn.example/a.jpg");
        return request;
    }

    private static FaceVerifyResult contrast(CloudAuthClient client) {
        return client.faceVerify()
                .contrastFaceVerify(
                        r ->
                                r.outerOrderNo(ORDER_NO)
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(Image.url("https://cdn.example/a.jpg")));
    }

    private CloudAuthClient client(String endpoint) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .standbyEndpoint(standby.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                standby.accessKeyId(), standby.accessKeySecret()))
                .sceneId(SCENE)
                .retry(r -> r.initialBackoff(Duration.ofMillis(1)))
                .build();
    }
}
