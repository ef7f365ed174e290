package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.internal.signature.RpcSignature;
import io.cloudauth.emulator.support.Answer;
import io.cloudauth.emulator.support.Rpc;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final CloudAuthEmulator EMULATOR = CloudAuthEmulator.start();

    @AfterAll
    static void close() {
        EMULATOR.close();
    }

    private static Rpc call() {
        return Rpc.call(EMULATOR, "DescribeOssUploadToken");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().text("RequestId")).isNotBlank();
        assertThat(answer.json().text("HostId")).isNotBlank();
    }

    @Test
    void theDocumentsExampleHasTheDocumentsSignature() {
        Map<String, String> parameters =
                Map.of(
                        "Action", "DescribeRegions",
                        "Format", "XML",
                        "Version", "2014-05-26",
                        "AccessKeyId", "testid",
                        "SignatureMethod", "HMAC-SHA1",
                        "SignatureVersion", "1.0",
                        "SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                        "Timestamp", "2016-02-23T12:46:24Z");
        assertThat(RpcSignature.of("GET", List.copyOf(parameters.entrySet()), "testsecret"))
                .isEqualTo("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
    }

    @Test
    void aWrongKeyIsNotFound() {
        assertRefused(
                call().with("AccessKeyId", "other").send(), 404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void aWrongSecretDoesNotMatch() {
        assertRefused(call().secret("other").send(), 400, "SignatureDoesNotMatch");
    }

    @Test
    void oneChangedCharacterDoesNotMatch() {
        String form = call().with("BizId", "a").form().replace("BizId=a", "BizId=b");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(EMULATOR.endpoint() + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        assertRefused(Rpc.send(request), 400, "SignatureDoesNotMatch");
    }

    @Test
    void aNonceIsUsedOnceAndARefusedSignatureUsesNone() {
        assertThat(call().with("SignatureNonce", "n-1").secret("other").send().status())
                .isEqualTo(400);
        assertThat(call().with("SignatureNonce", "n-1").send().status()).isEqualTo(200);
        assertRefused(call().with("SignatureNonce", "n-1").send(), 400, "SignatureNonceUsed");
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16})
    void aTimestampMoreThanFifteenMinutesOffIsExpired(long minutes) {
        Instant off = Instant.now().plus(Duration.ofMinutes(minutes));
        assertRefused(
                call().with("Timestamp", off.truncatedTo(ChronoUnit.SECONDS).toString()).send(),
                400,
                "InvalidTimeStamp.Expired");
    }

    @ParameterizedTest
    @ValueSource(longs = {-14, 14})
    void aTimestampLessThanFifteenMinutesOffIsFine(long minutes) {
        Instant off = Instant.now().plus(Duration.ofMinutes(minutes));
        Answer answer =
                call().with("Timestamp", off.truncatedTo(ChronoUnit.SECONDS).toString()).send();
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void theDateHeaderTellsTheEmulatorsTime() {
        try (CloudAuthEmulator emulator = CloudAuthEmulator.start()) {
            emulator.setClockOffset(Duration.ofHours(2));
            Rpc late = Rpc.call(emulator, "DescribeOssUploadToken");
            Answer expired = late.send();
            assertRefused(expired, 400, "InvalidTimeStamp.Expired");
            Instant ahead =
                    Instant.from(
                            DateTimeFormatter.RFC_1123_DATE_TIME.parse(expired.header("date")));
            Rpc right = Rpc.call(emulator, "DescribeOssUploadToken");
            right.with("Timestamp", ahead.truncatedTo(ChronoUnit.SECONDS).toString());
            assertThat(right.send().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Action, MissingParameter",
        "Version, MissingParameter",
        "AccessKeyId, MissingParameter",
        "SignatureMethod, MissingParameter",
        "SignatureVersion, MissingParameter",
        "SignatureNonce, MissingParameter",
        "Timestamp, MissingParameter"
    })
    void aMissingCommonParameterIsNamed(String name, String code) {
        Answer answer = call().without(name).send();
        assertRefused(answer, 400, code);
        assertThat(answer.json().text("Message")).contains("\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Action, NoSuchAction, 404, InvalidApi.NotFound",
        "Version, 2018-01-01, 400, InvalidVersion",
        "Timestamp, yesterday, 400, InvalidTimeStamp",
        "SignatureMethod, HMAC-MD5, 400, IncompleteSignature",
        "SignatureVersion, 2.0, 400, IncompleteSignature",
        "SecurityToken, none-such, 400, InvalidSecurityToken.MismatchWithAccessKey"
    })
    void aCommonParameterThatCannotBeIsRefused(String name, String value, int status, String code) {
        assertRefused(call().with(name, value).send(), status, code);
    }

    @Test
    void anUploadTokenCallsNothing() {
        io.cloudauth.emulator.support.Json token = call().send().json();
        Answer answer =
                call().with("AccessKeyId", token.text("OssUploadToken", "Key"))
                        .with("SecurityToken", token.text("OssUploadToken", "Token"))
                        .secret(token.text("OssUploadToken", "Secret"))
                        .send();
        assertRefused(answer, 403, "NoPermission");
    }
}
