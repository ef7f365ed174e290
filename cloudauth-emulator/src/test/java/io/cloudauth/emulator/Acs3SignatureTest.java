package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.Acs3;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.RawHttp;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Acs3SignatureTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static Acs3 call() {
        return Acs3.call(EMULATOR, "DescribeVerifyResult")
                .with("BizType", "RPBasic")
                .with("BizId", "acs3 *~/+");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void theDocumentsExampleIsAccepted() throws Exception {
        Clock then = Clock.fixed(Instant.parse("2023-10-26T10:22:32Z"), ZoneOffset.UTC);
        // its host is signed, and on loopback alone no such host would be taken
        try (CloudAuthEmulator emulator =
                        CloudAuthEmulator.builder()
                                .address(InetAddress.getByAddress(new byte[4]))
                                .accessKey("YourAccessKeyId", "YourAccessKeySecret")
                                .clock(then)
                                .start();
                RawHttp client = new RawHttp(emulator.port())) {
            String query =
                    "ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai";
            client.send(
                    String.join(
                            "\r\n",
                            "POST /?" + query + " HTTP/1.1",
                            "host: ecs.cn-shanghai.aliyuncs.com",
                            "x-acs-action: RunInstances",
                            "x-acs-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "x-acs-date: 2023-10-26T10:22:32Z",
                            "x-acs-signature-nonce: 3156853299f313e23d1673dc12e1703d",
                            "x-acs-version: 2014-05-26",
                            "Authorization: ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
                                    + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                                    + "x-acs-signature-nonce;x-acs-version,"
                                    + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
                            "Connection: close",
                            "",
                            ""));
            // another product's call: past the signature, its version is unknown here
            assertThat(client.readAll()).contains("\"Code\":\"InvalidVersion\"");
        }
    }

    @Test
    void aSignedCallIsAnsweredInJson() {
        Answer answer = call().send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("VerifyStatus")).isEqualTo(-1L);
        CloudAuthEmulator.Call last = EMULATOR.calls().get(EMULATOR.calls().size() - 1);
        assertThat(last.signature()).isEqualTo("ACS3-HMAC-SHA256");
        assertThat(last.action()).isEqualTo("DescribeVerifyResult");
        assertThat(last.inUrl()).isEmpty();
    }

    @Test
    void aWrongKeyOrSecretIsRefused() {
        assertRefused(call().key("other", "x").send(), 404, "InvalidAccessKeyId.NotFound");
        assertRefused(call().key(EMULATOR.accessKeyId(), "x").send(), 400, "SignatureDoesNotMatch");
    }

    @Test
    void anotherBodyThanTheSignedOneIsRefused() {
        assertRefused(call().sending("BizType=RPMin&BizId=a").send(), 400, "SignatureDoesNotMatch");
    }

    @Test
    void aHeaderOfTheSchemeThatIsNotSignedIsRefused() {
        assertRefused(call().unsigned("x-acs-action").send(), 400, "IncompleteSignature");
    }

    @Test
    void theHostNeedNotBeSignedForTheVendorsClientDoesNotSignIt() {
        assertThat(call().unsigned("host").send().status()).isEqualTo(200);
    }

    @Test
    void aNonceIsUsedOnce() {
        assertThat(call().header("x-acs-signature-nonce", "once").send().status()).isEqualTo(200);
        assertRefused(
                call().header("x-acs-signature-nonce", "once").send(), 400, "SignatureNonceUsed");
    }

    @Test
    void anOldTimestampIsExpired() {
        Instant old = Instant.now().minus(Duration.ofMinutes(16)).truncatedTo(ChronoUnit.SECONDS);
        assertRefused(
                call().header("x-acs-date", old.toString()).send(),
                400,
                "InvalidTimeStamp.Expired");
    }

    @ParameterizedTest
    @CsvSource({
        "x-acs-action, MissingParameter",
        "x-acs-version, MissingParameter",
        "x-acs-date, MissingParameter",
        "x-acs-signature-nonce, MissingParameter"
    })
    void aMissingHeaderIsRefused(String name, String code) {
        assertRefused(call().without(name).send(), 400, code);
    }

    @Test
    void aTokenThatIsNoneOfTheKeysIsRefused() {
        assertRefused(
                call().header("x-acs-security-token", "none-such").send(),
                400,
                "InvalidSecurityToken.MismatchWithAccessKey");
    }
}
