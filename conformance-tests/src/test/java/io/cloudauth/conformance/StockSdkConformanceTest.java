package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenRequest;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.ours.OurFields;
import io.cloudauth.conformance.ours.OurRequests;
import io.cloudauth.conformance.vendor.Requests;
import io.cloudauth.conformance.vendor.ResponseFields;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.vendor.StockSdk.Speech;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's client and this library's get the same values from the same service. */
class StockSdkConformanceTest {

    // one moment for all, so that what depends on the time is the same in every answer
    private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().clock(clock).showPersonalData().start();
    private final StockSdk stock =
            new StockSdk(emulator.endpoint(), emulator.accessKeyId(), emulator.accessKeySecret());
    private final CloudAuthClient rpc = client(SignatureVersion.RPC_1_0);
    private final CloudAuthClient acs3 = client(SignatureVersion.ACS3_HMAC_SHA256);

    private CloudAuthClient client(SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .signature(signature)
                .build();
    }

    @AfterEach
    void stop() {
        acs3.close();
        rpc.close();
        stock.close();
        emulator.close();
    }

    @EverySpeech
    void bothGetTheSameToken(Speech speech) throws ClientException {
        String bizId = BizId.random().value();
        String number = TestIdCards.passed();

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.token("RPH5BioOnly", bizId, number), speech));

        assertThat(theirs)
                .containsKeys("VerifyToken", "VerifyPageUrl", "OssUploadToken.Token", "RequestId");
        assertSame(theirs, OurFields.of(ours(rpc, bizId, number)));
        assertSame(theirs, OurFields.of(ours(acs3, bizId, number)));
    }

    private static io.cloudauth.model.VerifyToken ours(
            CloudAuthClient client, String bizId, String number) {
        return client.describeVerifyToken(OurRequests.token("RPH5BioOnly", bizId, number));
    }

    @EverySpeech
    void bothGetTheSameTokenOfASceneWithoutPage(Speech speech) throws ClientException {
        String bizId = BizId.random().value();
        String number = TestIdCards.passed();

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.token("RPBioID", bizId, number), speech));

        assertThat(theirs).doesNotContainKey("VerifyPageUrl");
        assertSame(
                theirs,
                OurFields.of(rpc.describeVerifyToken(OurRequests.token("RPBioID", bizId, number))));
    }

    @EverySpeech
    void bothGetTheSameResultWithAllThatACardTells(Speech speech) throws ClientException {
        String bizId = BizId.random().value();
        rpc.describeVerifyToken(OurRequests.token("RPBasic", bizId, TestIdCards.passed()));

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.result("RPBasic", bizId), speech));

        assertThat(theirs)
                .hasSize(23)
                .containsEntry("VerifyStatus", "1")
                .containsEntry("Material.IdCardName", Person.NAME)
                .containsKeys("FaceComparisonScore", "Material.VideoUrls[0]")
                .containsKeys("Material.IdCardInfo.EndDate", "Material.IdCardInfo.BackImageUrl");
        assertSame(
                theirs,
                OurFields.of(rpc.describeVerifyResult(OurRequests.result("RPBasic", bizId))));
        assertSame(
                theirs,
                OurFields.of(acs3.describeVerifyResult(OurRequests.result("RPBasic", bizId))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 77})
    void bothGetTheSameResultOfEveryStatus(int status) throws ClientException {
        String bizId = BizId.random().value();
        emulator.setOutcome(bizId, status);
        rpc.describeVerifyToken(OurRequests.token("RPBioOnly", bizId, TestIdCards.passed()));

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.result("RPBioOnly", bizId)));

        assertThat(theirs).containsEntry("VerifyStatus", Integer.toString(status));
        assertSame(
                theirs,
                OurFields.of(rpc.describeVerifyResult(OurRequests.result("RPBioOnly", bizId))));
    }

    @EverySpeech
    void bothGetTheSameVerdictOnMaterial(Speech speech) throws ClientException {
        String number = TestIdCards.passed();

        Map<String, String> theirs =
                ResponseFields.of(
                        stock.call(
                                Requests.material("RPMin", BizId.random().value(), number),
                                speech));

        assertThat(theirs)
                .hasSize(22)
                .containsEntry("VerifyStatus", "1")
                .containsEntry("Material.IdCardInfo.EndDate", "长期")
                .containsKey("VerifyToken");
        for (CloudAuthClient client : List.of(rpc, acs3)) {
            String bizId = BizId.random().value();
            assertSame(
                    theirs,
                    OurFields.of(
                            client.verifyMaterial(OurRequests.material("RPMin", bizId, number))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 77})
    void bothGetTheSameVerdictOnMaterialThatDoesNotPass(int status) throws ClientException {
        String bizId = BizId.random().value();
        String number = TestIdCards.withStatus(status);

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.material("RPMin", bizId, number)));

        assertThat(theirs).containsEntry("VerifyStatus", Integer.toString(status));
        assertSame(
                theirs,
                OurFields.of(rpc.verifyMaterial(OurRequests.material("RPMin", bizId, number))));
    }

    @Test
    void bothGetNoMaterialWhereNothingWasSubmitted() throws ClientException {
        String bizId = BizId.random().value();
        String number = TestIdCards.notSubmitted();

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.material("RPMin", bizId, number)));

        assertThat(theirs).containsOnlyKeys("RequestId", "VerifyStatus", "VerifyToken");
        assertSame(
                theirs,
                OurFields.of(rpc.verifyMaterial(OurRequests.material("RPMin", bizId, number))));
    }

    @EverySpeech
    void theUploadTokenThatTheStockClientAsksForIsOfTheSameShapeAsTheOneWithAToken(Speech speech)
            throws ClientException {
        Map<String, String> asked =
                ResponseFields.of(stock.call(new DescribeOssUploadTokenRequest(), speech));

        Map<String, String> given =
                OurFields.of(ours(rpc, BizId.random().value(), TestIdCards.passed()));
        given.keySet().removeIf(name -> name.startsWith("Verify"));
        // seen with a closing slash and without
        given.computeIfPresent("OssUploadToken.Path", (name, path) -> path.replaceAll("/$", ""));
        assertSame(asked, given);
    }

    @Test
    void aRareNameIsWholeHereWhereTheStockClientBreaksIt() throws ClientException {
        String bizId = BizId.random().value();
        rpc.describeVerifyToken(
                OurRequests.token("RPBasic", bizId, TestIdCards.passed()).toBuilder()
                        .name(Person.RARE_NAME)
                        .build());

        Map<String, String> theirs =
                ResponseFields.of(stock.call(Requests.result("RPBasic", bizId)));

        assertThat(theirs).containsEntry("Material.IdCardName", "uD842uDFB7野");
        for (CloudAuthClient client : List.of(rpc, acs3)) {
            assertThat(
                            OurFields.of(
                                    client.describeVerifyResult(
                                            OurRequests.result("RPBasic", bizId))))
                    .containsEntry("Material.IdCardName", Person.RARE_NAME)
                    .containsEntry("Material.IdCardInfo.Name", Person.RARE_NAME);
        }
    }

    private static void assertSame(Map<String, String> theirs, Map<String, String> ours) {
        assertThat(Answers.comparable(ours)).isEqualTo(Answers.comparable(theirs));
    }
}
