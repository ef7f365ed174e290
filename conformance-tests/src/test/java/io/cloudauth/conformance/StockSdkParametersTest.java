package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.ours.OurRequests;
import io.cloudauth.conformance.vendor.Requests;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.wire.Message;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * This library's request has the parameters of the vendor's, all in the body; the vendor's client
 * has them in the URL.
 */
class StockSdkParametersTest {

    private static final Set<String> SIGNING_OF_RPC =
            Set.of(
                    "AccessKeyId",
                    "RegionId",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureVersion",
                    "Timestamp");
    private static final List<String> IN_HEADERS_OF_ACS3 = List.of("Action", "Version", "Format");

    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().showPersonalData().start();
    private final Wiretap wire = Wiretap.before(emulator.endpoint());
    private final String bizId = BizId.random().value();
    private final String number = TestIdCards.passed();

    @AfterEach
    void stop() {
        wire.close();
        emulator.close();
    }

    private CloudAuthClient client(SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(wire.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .signature(signature)
                .build();
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void aTokenIsAskedForWithTheParametersOfTheStockRequest(SignatureVersion signature) {
        try (CloudAuthClient client = client(signature)) {
            client.describeVerifyToken(OurRequests.token("RPH5BioOnly", bizId, number));
        }
        RpcAcsRequest<?> stock = Requests.token("RPH5BioOnly", bizId, number);
        assertThat(stock.getSysQueryParameters()).hasSize(3 + 15);
        assertSameParameters(signature, stock);
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void aResultIsAskedForWithTheParametersOfTheStockRequest(SignatureVersion signature) {
        try (CloudAuthClient client = client(signature)) {
            client.describeVerifyResult(OurRequests.result("RPBasic", bizId));
        }
        assertSameParameters(signature, Requests.result("RPBasic", bizId));
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void materialIsSentWithTheParametersOfTheStockRequest(SignatureVersion signature) {
        try (CloudAuthClient client = client(signature)) {
            client.verifyMaterial(OurRequests.material("RPMin", bizId, number));
        }
        RpcAcsRequest<?> stock = Requests.material("RPMin", bizId, number);
        assertThat(stock.getSysQueryParameters()).hasSize(3 + 8);
        assertSameParameters(signature, stock);
    }

    @ParameterizedTest
    @EnumSource(SignatureVersion.class)
    void anUploadTokenIsAskedForWithTheParametersOfTheStockRequest(SignatureVersion signature) {
        try (CloudAuthClient client = client(signature)) {
            client.verifyMaterial(
                    OurRequests.material("RPMin", bizId, number).toBuilder()
                            .faceImage(Image.bytes(Pictures.jpeg()))
                            .build());
        }
        assertThat(wire.requests())
                .extracting(request -> request.firstLine().split(" ", -1)[0])
                .containsExactly("POST", "PUT", "POST");
        assertSameParameters(
                signature,
                new DescribeOssUploadTokenRequest(),
                wire.requests().get(0),
                emulator.calls().get(0));
    }

    @Test
    void aRareNameArrivesWhole() {
        try (CloudAuthClient client = client(SignatureVersion.RPC_1_0)) {
            client.verifyMaterial(
                    OurRequests.material("RPMin", bizId, number).toBuilder()
                            .name(Person.RARE_NAME)
                            .build());
        }
        assertThat(wire.last().text()).contains("Name=%F0%A0%AE%B7%E9%87%8E&");
        assertThat(emulator.calls().get(0).parameters()).containsEntry("Name", Person.RARE_NAME);
    }

    @Test
    void theStockClientPutsAllOfThemIntoTheUrl() throws ClientException {
        RpcAcsRequest<?> sent = Requests.material("RPMin", bizId, number);
        Map<String, String> own = new TreeMap<>(sent.getSysQueryParameters());
        try (StockSdk stock =
                new StockSdk(wire.endpoint(), emulator.accessKeyId(), emulator.accessKeySecret())) {
            stock.call(Requests.material("RPMin", bizId, number));
        }
        Map<String, String> inUrl = wire.last().inUrl();
        assertThat(inUrl)
                .containsAllEntriesOf(own)
                .containsEntry("Name", Person.NAME)
                .containsEntry("IdCardNumber", number);
        assertThat(wire.last().body()).isEmpty();
        CloudAuthEmulator.Call call = emulator.calls().get(0);
        assertThat(call.inUrl()).isEqualTo(call.parameters().keySet());
        assertThat(call.parameters()).isEqualTo(inUrl);
        Set<String> more = new TreeSet<>(inUrl.keySet());
        more.removeAll(own.keySet());
        more.removeAll(SIGNING_OF_RPC);
        assertThat(more).isEmpty();
    }

    private void assertSameParameters(SignatureVersion signature, RpcAcsRequest<?> stock) {
        assertSameParameters(signature, stock, wire.last(), emulator.calls().get(0));
        assertThat(wire.requests()).hasSize(1);
    }

    private void assertSameParameters(
            SignatureVersion signature,
            RpcAcsRequest<?> stock,
            Message sent,
            CloudAuthEmulator.Call decoded) {
        assertThat(sent.firstLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(sent.fields().values()).noneMatch(value -> value.contains(number));
        Map<String, String> expected = new TreeMap<>(stock.getSysQueryParameters());
        expected.putAll(stock.getSysBodyParameters());
        Map<String, String> body = new TreeMap<>(sent.inBody());
        if (signature == SignatureVersion.RPC_1_0) {
            assertThat(body).containsKeys(SIGNING_OF_RPC.toArray(String[]::new));
            body.keySet().removeAll(SIGNING_OF_RPC);
        } else {
            assertThat(sent.field("x-acs-action")).isEqualTo(stock.getSysActionName());
            assertThat(sent.field("x-acs-version")).isEqualTo(stock.getSysVersion());
            IN_HEADERS_OF_ACS3.forEach(expected::remove);
            assertThat(body.remove("RegionId")).isEqualTo("cn-hangzhou");
        }
        assertThat(body).isEqualTo(expected);
        assertThat(decoded.inUrl()).isEmpty();
        assertThat(decoded.parameters()).containsAllEntriesOf(expected);
        assertThat(decoded.status()).isEqualTo(200);
    }
}
