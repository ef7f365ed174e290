package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyuncs.RpcAcsRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultRequest;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenRequest;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.policy.retry.RetryPolicy;
import io.cloudauth.conformance.vendor.Requests;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.vendor.StockSdk.Speech;
import io.cloudauth.conformance.vendor.Twice;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendor's client hears the documented code for what is wrong with its request. */
class StockSdkErrorsTest {

    private static final String BIZ_TYPE = "my-scene";

    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().scene(BIZ_TYPE, "RPMin").start();
    private final StockSdk stock = stock(emulator.accessKeyId(), emulator.accessKeySecret());

    private StockSdk stock(String id, String secret) {
        StockSdk sdk = new StockSdk(emulator.endpoint(), id, secret);
        sdk.client().setSysRetryPolicy(RetryPolicy.none());
        return sdk;
    }

    @AfterEach
    void stop() {
        stock.close();
        emulator.close();
    }

    @EverySpeech
    void aRequestWithoutFaultIsAnswered(Speech speech) throws ClientException {
        assertThat(stock.call(Requests.result(BIZ_TYPE, "order-1"), speech).getVerifyStatus())
                .isEqualTo(-1);
    }

    @EverySpeech
    void aWrongKeyIsNotFound(Speech speech) {
        try (StockSdk stranger = stock("nobodysAccessKeyId", emulator.accessKeySecret())) {
            assertThat(code(stranger, Requests.result(BIZ_TYPE, "order-1"), speech))
                    .isEqualTo("InvalidAccessKeyId.NotFound");
        }
    }

    @EverySpeech
    void aWrongSecretDoesNotMatch(Speech speech) {
        try (StockSdk mistaken = stock(emulator.accessKeyId(), "anotherAccessKeySecret")) {
            assertThat(code(mistaken, Requests.result(BIZ_TYPE, "order-1"), speech))
                    .isEqualTo("SignatureDoesNotMatch");
        }
    }

    @EverySpeech
    void aNonceThatWasSeenIsUsed(Speech speech) {
        stock.client().setHttpClient(new Twice(stock.client().getHttpClient()));
        assertThat(code(stock, Requests.result(BIZ_TYPE, "order-1"), speech))
                .isEqualTo("SignatureNonceUsed");
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::status)
                .containsExactly(200, 400);
    }

    @EverySpeech
    void aTimestampThatIsTooOldHasExpired(Speech speech) {
        emulator.setClockOffset(Duration.ofMinutes(16));
        assertThat(code(stock, Requests.result(BIZ_TYPE, "order-1"), speech))
                .isEqualTo("InvalidTimeStamp.Expired");
    }

    @EverySpeech
    void aTimestampThatIsTooFarAheadHasExpired(Speech speech) {
        emulator.setClockOffset(Duration.ofMinutes(-16));
        assertThat(code(stock, Requests.result(BIZ_TYPE, "order-1"), speech))
                .isEqualTo("InvalidTimeStamp.Expired");
    }

    @EverySpeech
    void aTimestampThatIsALittleOffIsTaken(Speech speech) throws ClientException {
        emulator.setClockOffset(Duration.ofMinutes(14));
        assertThat(stock.call(Requests.result(BIZ_TYPE, "order-1"), speech).getVerifyStatus())
                .isEqualTo(-1);
    }

    @EverySpeech
    void aParameterThatIsNotThereIsMissing(Speech speech) {
        assertThat(requestsWithout())
                .allSatisfy(
                        request ->
                                assertThat(code(stock, request, speech))
                                        .isEqualTo("MissingParameter"));
    }

    private static List<RpcAcsRequest<?>> requestsWithout() {
        RpcAcsRequest<?> result = Requests.result(BIZ_TYPE, "order-1");
        RpcAcsRequest<?> token = Requests.token(BIZ_TYPE, "order-1", TestIdCards.passed());
        RpcAcsRequest<?> material = Requests.material(BIZ_TYPE, "order-1", TestIdCards.passed());
        return List.of(
                without("BizId", result, new DescribeVerifyResultRequest()),
                without("BizType", token, new DescribeVerifyTokenRequest()),
                without("CallbackSeed", token, new DescribeVerifyTokenRequest()),
                without("Name", material, new VerifyMaterialRequest()),
                without("IdCardNumber", material, new VerifyMaterialRequest()),
                without("FaceImageUrl", material, new VerifyMaterialRequest()));
    }

    private static RpcAcsRequest<?> without(
            String name, RpcAcsRequest<?> whole, RpcAcsRequest<?> fresh) {
        whole.getSysQueryParameters()
                .forEach(
                        (other, value) -> {
                            if (!other.equals(name)) {
                                fresh.<Object>putQueryParameter(other, value);
                            }
                        });
        return fresh;
    }

    @EverySpeech
    void anActionThatNobodyKnowsIsNotFound(Speech speech) {
        var request = Requests.result(BIZ_TYPE, "order-1");
        request.setSysActionName("DescribeNothing");
        assertThat(code(stock, request, speech)).isEqualTo("InvalidApi.NotFound");
    }

    @EverySpeech
    void aBizTypeThatNobodyMadeIsInvalid(Speech speech) {
        assertThat(code(stock, Requests.result("other-scene", "order-1"), speech))
                .isEqualTo("InvalidBiz");
        assertThat(
                        code(
                                stock,
                                Requests.token("other-scene", "order-1", TestIdCards.passed()),
                                speech))
                .isEqualTo("InvalidBiz");
        assertThat(
                        code(
                                stock,
                                Requests.material("other-scene", "order-1", TestIdCards.passed()),
                                speech))
                .isEqualTo("InvalidBiz");
    }

    @EverySpeech
    void aBizIdThatHasPassedPassesNoMore(Speech speech) throws ClientException {
        stock.call(Requests.material(BIZ_TYPE, "order-1", TestIdCards.passed()), speech);
        assertThat(
                        code(
                                stock,
                                Requests.material(BIZ_TYPE, "order-1", TestIdCards.passed()),
                                speech))
                .isEqualTo("3104");
    }

    @ParameterizedTest
    @MethodSource("numbersOfErrors")
    void aTestNumberBringsItsErrorToTheStockClient(String number, String code) {
        assertThat(code(stock, Requests.material(BIZ_TYPE, "order-1", number), Speech.RPC_JSON))
                .isEqualTo(code);
    }

    static Stream<Arguments> numbersOfErrors() {
        return Stream.of(
                Arguments.of(TestIdCards.throttled(), "Throttling"),
                Arguments.of(TestIdCards.serviceUnavailable(), "ServiceUnavailable"),
                Arguments.of(TestIdCards.nameDiffers(), "3101"),
                Arguments.of(TestIdCards.noSuchPerson(), "3102"),
                Arguments.of(TestIdCards.invalidNumber(), "3103"),
                Arguments.of(TestIdCards.alreadyPassed(), "3104"),
                Arguments.of(TestIdCards.unknownBizType(), "InvalidBiz"),
                Arguments.of(TestIdCards.noPermission(), "NoPermission"));
    }

    private static String code(StockSdk sdk, RpcAcsRequest<?> request, Speech speech) {
        ClientException refused =
                catchThrowableOfType(ClientException.class, () -> sdk.call(request, speech));
        assertThat(refused.getRequestId()).isNotBlank();
        return refused.getErrCode();
    }
}
