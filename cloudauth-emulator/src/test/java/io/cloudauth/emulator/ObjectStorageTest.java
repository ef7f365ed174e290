package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.OSSException;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.model.ObjectMetadata;
import io.cloudauth.emulator.support.Json;
import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official OSS SDK puts objects with the token that the emulator gave. */
class ObjectStorageTest {

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    // held, or its level would be forgotten
    private static final Logger SDK_LOG = Logger.getLogger("com.aliyun.oss");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @BeforeAll
    static void expectRefusals() {
        SDK_LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private Json token() {
        return Rpc.call(emulator, "DescribeOssUploadToken").send().json();
    }

    private static OSS client(Json token, SignVersion version) {
        return client(
                token,
                version,
                token.text("OssUploadToken", "Secret"),
                token.text("OssUploadToken", "Token"));
    }

    private static OSS client(Json token, SignVersion version, String secret, String session) {
        ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
        configuration.setSignatureVersion(version);
        configuration.setMaxErrorRetry(0);
        return OSSClientBuilder.create()
                .endpoint(token.text("OssUploadToken", "EndPoint"))
                .region("cn-zhangjiakou")
                .clientConfiguration(configuration)
                .credentialsProvider(
                        new DefaultCredentialProvider(
                                token.text("OssUploadToken", "Key"), secret, session))
                .build();
    }

    private static void put(OSS client, Json token, String key) {
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setContentType("image/jpeg");
        metadata.addUserMetadata("note", "a");
        client.putObject(
                token.text("OssUploadToken", "Bucket"),
                key,
                new ByteArrayInputStream(PICTURE),
                metadata);
    }

    private static String refusal(OSS client, Json token, String key) {
        OSSException refused =
                catchThrowableOfType(OSSException.class, () -> put(client, token, key));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.getErrorCode();
    }

    private static String key(Json token) {
        return token.text("OssUploadToken", "Path") + "/a b+c~张.jpg";
    }

    private String material(String link) {
        return Rpc.call(emulator, "VerifyMaterial")
                .with("BizType", "RPMin")
                .with("BizId", "with-object")
                .with("Name", "测试")
                .with("IdCardNumber", TestIdCards.passed())
                .with("FaceImageUrl", link)
                .send()
                .text();
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void anObjectThatWasPutIsVerified(SignVersion version) {
        Json token = token();
        String link = "oss://" + token.text("OssUploadToken", "Bucket") + ":" + key(token);
        assertThat(material(link)).contains("\"Code\":\"InvalidParameter\"");
        OSS client = client(token, version);
        put(client, token, key(token));
        client.shutdown();
        assertThat(material(link)).contains("\"VerifyStatus\":\"1\"");
        assertThat(emulator.calls())
                .anyMatch(
                        call ->
                                call.action().equals("oss:PutObject")
                                        && call.signature().equals("OSS " + version)
                                        && call.status() == 200);
    }

    @Test
    void theSdkReachesItByTheNameLocalhostToo() {
        Json token = token();
        ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
        configuration.setMaxErrorRetry(0);
        OSS client =
                OSSClientBuilder.create()
                        .endpoint("http://localhost:" + emulator.port())
                        .clientConfiguration(configuration)
                        .credentialsProvider(
                                new DefaultCredentialProvider(
                                        token.text("OssUploadToken", "Key"),
                                        token.text("OssUploadToken", "Secret"),
                                        token.text("OssUploadToken", "Token")))
                        .build();
        put(client, token, key(token));
        client.shutdown();
        assertThat(emulator.calls()).anyMatch(call -> call.action().equals("oss:PutObject"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void whatTheTokenDoesNotAllowIsRefused(SignVersion version) {
        Json token = token();
        Json other = token();
        OSS client = client(token, version);
        assertThat(refusal(client, token, "prod/elsewhere/a.jpg")).isEqualTo("AccessDenied");
        assertThat(refusal(client, token, key(other))).isEqualTo("AccessDenied");
        client.shutdown();
        OSS wrongSecret = client(token, version, "wrong", token.text("OssUploadToken", "Token"));
        assertThat(refusal(wrongSecret, token, key(token))).isEqualTo("SignatureDoesNotMatch");
        wrongSecret.shutdown();
        OSS foreign =
                client(
                        token,
                        version,
                        token.text("OssUploadToken", "Secret"),
                        other.text("OssUploadToken", "Token"));
        assertThat(refusal(foreign, token, key(token))).isEqualTo("InvalidSecurityToken");
        foreign.shutdown();
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void theKeyOfTheAccountPutsNothing(SignVersion version) {
        Json token = token();
        ClientBuilderConfiguration configuration = new ClientBuilderConfiguration();
        configuration.setSignatureVersion(version);
        OSS client =
                OSSClientBuilder.create()
                        .endpoint(emulator.endpoint())
                        .region("cn-zhangjiakou")
                        .clientConfiguration(configuration)
                        .credentialsProvider(
                                new DefaultCredentialProvider(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .build();
        assertThat(refusal(client, token, key(token))).isEqualTo("InvalidSecurityToken");
        client.shutdown();
    }

    @Test
    void aTokenEndsAfterThirtyMinutesAndAnOldRequestAfterFifteen() {
        Json token = token();
        OSS client = client(token, SignVersion.V4);
        emulator.setClockOffset(Duration.ofMinutes(16));
        assertThat(refusal(client, token, key(token))).isEqualTo("RequestTimeTooSkewed");
        emulator.setClockOffset(Duration.ofMinutes(-16));
        Json early = token(emulator);
        OSS earlyClient = client(early, SignVersion.V4);
        emulator.setClockOffset(Duration.ofMinutes(14));
        assertThat(refusal(earlyClient, early, key(early))).isEqualTo("SecurityTokenExpired");
        client.shutdown();
        earlyClient.shutdown();
    }

    private static Json token(CloudAuthEmulator emulator) {
        String then =
                java.time.Instant.now()
                        .minus(Duration.ofMinutes(16))
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString();
        return Rpc.call(emulator, "DescribeOssUploadToken").with("Timestamp", then).send().json();
    }

    @Test
    void anotherBucketIsNotThere() {
        Json token = token();
        OSS client = client(token, SignVersion.V4);
        assertThatThrownBy(
                        () ->
                                client.putObject(
                                        "another-bucket",
                                        key(token),
                                        new ByteArrayInputStream(PICTURE)))
                .isInstanceOfSatisfying(
                        OSSException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo("NoSuchBucket"));
        assertThatThrownBy(() -> client.getObject("cloudauth-emulator", key(token)))
                .isInstanceOf(OSSException.class);
        client.shutdown();
    }

    @Test
    void aPutWithoutOrWithANonsenseSignatureIsRefused() throws Exception {
        for (String header :
                new String[] {"", "Authorization: nonsense\r\n", "Authorization: OSS a\r\n"}) {
            try (RawHttp client = new RawHttp(emulator.port())) {
                client.send(
                        "PUT /cloudauth-emulator/prod/a HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + header
                                + "Content-Length: 1\r\nConnection: close\r\n\r\na");
                assertThat(client.readAll())
                        .containsPattern("^HTTP/1.1 40[03] ")
                        .contains("<Code>");
            }
        }
    }

    @Test
    void theContentMustHaveTheDigestThatWasTold() {
        Json token = token();
        OSS client = client(token, SignVersion.V1);
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setContentMD5(
                java.util.Base64.getEncoder()
                        .encodeToString("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
        assertThatThrownBy(
                        () ->
                                client.putObject(
                                        token.text("OssUploadToken", "Bucket"),
                                        key(token),
                                        new ByteArrayInputStream(PICTURE),
                                        metadata))
                .isInstanceOfSatisfying(
                        OSSException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo("InvalidDigest"));
        client.shutdown();
    }
}
