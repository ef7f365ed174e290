package io.cloudauth.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSException;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.model.ObjectMetadata;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialRequest;
import com.aliyuncs.exceptions.ClientException;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.ours.OurRequests;
import io.cloudauth.conformance.vendor.Requests;
import io.cloudauth.conformance.vendor.StockSdk;
import io.cloudauth.conformance.vendor.UploadToken;
import io.cloudauth.conformance.wire.Message;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures that the vendor's client for objects puts, and pictures that this library puts. */
class ImageUploadTest {

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

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void whatTheStockClientPutsIsThereForTheStockRequest(SignVersion version)
            throws ClientException {
        UploadToken token = UploadToken.ask(stock);
        String object = token.path() + "/face of 张三+~.jpg";
        String bizId = BizId.random().value();
        VerifyMaterialRequest request = Requests.material("RPMin", bizId, TestIdCards.passed());
        request.setFaceImageUrl("oss://" + token.bucket() + ":" + object);
        ClientException early =
                catchThrowableOfType(ClientException.class, () -> stock.call(request));
        assertThat(early.getErrCode()).isEqualTo("InvalidParameter");

        put(token, version, object);

        assertThat(wire.last().body()).isEqualTo(Pictures.jpeg());
        assertThat(stock.call(request).getVerifyStatus()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void anotherPathIsRefused(SignVersion version) throws ClientException {
        UploadToken token = UploadToken.ask(stock);
        UploadToken other = UploadToken.ask(stock);
        assertThat(refusal(token, version, "prod/elsewhere/face.jpg")).isEqualTo("AccessDenied");
        assertThat(refusal(token, version, other.path() + "/face.jpg")).isEqualTo("AccessDenied");
        assertThat(refusal(token, version, token.path() + "-more/face.jpg"))
                .isEqualTo("AccessDenied");
        assertThat(refusal(token, version, "face.jpg")).isEqualTo("AccessDenied");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void foreignCredentialsAreRefused(SignVersion version) throws ClientException {
        UploadToken token = UploadToken.ask(stock);
        String object = token.path() + "/face.jpg";
        assertThat(refusal(token.withSecret("another"), version, object))
                .isEqualTo("SignatureDoesNotMatch");
        assertThat(refusal(token.withTokenOf(UploadToken.ask(stock)), version, object))
                .isEqualTo("InvalidSecurityToken");
        assertThat(refusal(token.withLastingKey("nobody", "another"), version, object))
                .isEqualTo("InvalidAccessKeyId");
        UploadToken lasting =
                token.withLastingKey(emulator.accessKeyId(), emulator.accessKeySecret());
        assertThat(refusal(lasting, version, object)).isEqualTo("InvalidSecurityToken");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignVersion.class,
            names = {"V1", "V4"})
    void credentialsThatHaveEndedAreRefused(SignVersion version) throws ClientException {
        UploadToken token = UploadToken.ask(stock);
        String object = token.path() + "/face.jpg";
        Duration almost = Duration.ofMinutes(29);
        emulator.setClockOffset(almost);
        put(token.inTime(almost), version, object);
        Duration later = Duration.ofMinutes(30);
        emulator.setClockOffset(later);
        assertThat(refusal(token.inTime(later), version, object)).isEqualTo("SecurityTokenExpired");
    }

    @Test
    void whatThisLibraryPutsIsThereWithTheSameBytes() {
        VerifyResult verdict;
        try (CloudAuthClient client = ours()) {
            verdict =
                    client.verifyMaterial(
                            OurRequests.material(
                                            "RPMin", BizId.random().value(), TestIdCards.passed())
                                    .toBuilder()
                                    .faceImage(Image.bytes(Pictures.jpeg()))
                                    .idCardFrontImage(Image.bytes(Pictures.png()))
                                    .build());
        }
        assertThat(verdict.isPassed()).isTrue();
        List<Message> requests = wire.requests();
        assertThat(requests).hasSize(4);
        Message face = requests.get(1);
        Message front = requests.get(2);
        assertThat(face.body()).isEqualTo(Pictures.jpeg());
        assertThat(face.field("content-type")).isEqualTo("image/jpeg");
        assertThat(front.body()).isEqualTo(Pictures.png());
        assertThat(front.field("content-type")).isEqualTo("image/png");
        UploadToken token = UploadToken.in(wire.answers().get(0).text());
        assertThat(requests.get(3).inBody())
                .containsEntry("FaceImageUrl", link(token, face))
                .containsEntry("IdCardFrontImageUrl", link(token, front))
                .containsEntry("IdCardBackImageUrl", Person.CARD_BACK);
        assertThat(object(token, face)).startsWith(token.path() + "/").endsWith(".jpg");
        assertThat(object(token, front)).startsWith(token.path() + "/").endsWith(".png");
    }

    @Test
    void thisLibrarySignsAsTheStockClientDoes() {
        try (CloudAuthClient client = ours()) {
            client.verifyMaterial(
                    OurRequests.material("RPMin", BizId.random().value(), TestIdCards.passed())
                            .toBuilder()
                            .faceImage(Image.bytes(Pictures.png()))
                            .build());
        }
        Message put = wire.requests().get(1);
        UploadToken token = UploadToken.in(wire.answers().get(0).text());
        assertThat(put.field("x-oss-security-token")).isEqualTo(token.token());
        assertThat(put.field("authorization"))
                .isEqualTo(
                        token.authorization(
                                object(token, put),
                                put.field("content-type"),
                                put.field("x-oss-date")));
    }

    private CloudAuthClient ours() {
        return CloudAuth.builder()
                .endpoint(wire.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
    }

    private static String object(UploadToken token, Message put) {
        String[] firstLine = put.firstLine().split(" ", -1);
        String bucket = '/' + token.bucket() + '/';
        assertThat(firstLine[0]).isEqualTo("PUT");
        assertThat(firstLine[1]).startsWith(bucket);
        return firstLine[1].substring(bucket.length());
    }

    private static String link(UploadToken token, Message put) {
        return "oss://" + token.bucket() + ":" + object(token, put);
    }

    private static void put(UploadToken token, SignVersion version, String object) {
        OSS client = token.client(version);
        try {
            ObjectMetadata metadata = new ObjectMetadata();
            metadata.setContentType("image/jpeg");
            byte[] picture = Pictures.jpeg();
            metadata.setContentLength(picture.length);
            client.putObject(token.bucket(), object, new ByteArrayInputStream(picture), metadata);
        } finally {
            client.shutdown();
        }
    }

    private static String refusal(UploadToken token, SignVersion version, String object) {
        OSSException refused =
                catchThrowableOfType(OSSException.class, () -> put(token, version, object));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.getErrorCode();
    }
}
