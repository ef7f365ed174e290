package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.fault.Relay;
import io.cloudauth.core.fault.Submission;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Local pictures on their way to the emulator, past a server that sees every byte of it. */
class ImageUploadTest {
    private static final int TWO_MB = 2 * 1024 * 1024;

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final FaultServer wire = FaultServer.plain();

    @TempDir Path folder;

    @BeforeEach
    void relay() {
        wire.usually(() -> new Relay(emulator.endpoint(), "http://127.0.0.1:" + wire.port()));
    }

    @AfterEach
    void close() {
        wire.close();
        emulator.close();
    }

    @Test
    void uploadedImageServesMoreThanOneRequest() {
        try (CloudAuthClient client = client(b -> {})) {
            Image.Remote face = client.uploadImage(Image.bytes(Photo.jpeg(96, 120)));
            assertThat(face.link().reveal())
                    .matches("oss://cloudauth-emulator:prod/[0-9a-f]+/[0-9a-f-]{36}\\.jpg");
            assertThat(submitted(client, face).isPassed()).isTrue();
            assertThat(submitted(client, face).isPassed()).isTrue();
            assertThat(client.async().uploadImage(Image.bytes(Photo.png(96, 96))).join().link())
                    .asString()
                    .isEqualTo("***");
        }
        assertThat(actions())
                .containsExactly(
                        "DescribeOssUploadToken",
                        "oss:PutObject",
                        "VerifyMaterial",
                        "VerifyMaterial",
                        "oss:PutObject");
    }

    @Test
    void photoArrivesUprightAndTellsNoPlace() {
        byte[] photo = Photo.onItsSide(320, 240);
        assertThat(text(photo)).contains(Photo.PLACE);
        try (CloudAuthClient client = client(b -> {})) {
            client.uploadImage(Image.bytes(photo));
            client.uploadImage(Image.bytes(photo).keepMetadata());
        }
        byte[] arrived = bodies().get(0);
        assertThat(text(arrived)).doesNotContain(Photo.PLACE).contains("Exif\0\0MM\0*");
        assertThat(Photo.pixels(arrived)).isEqualTo(Photo.pixels(photo));
        assertThat(bodies().get(1)).isEqualTo(photo);
    }

    @Test
    void pngArrivesWithTheSamePixels() {
        byte[] picture = Photo.png(320, 240);
        try (CloudAuthClient client = client(b -> {})) {
            client.uploadImage(Image.bytes(picture));
        }
        assertThat(Photo.pixels(bodies().get(0))).isEqualTo(Photo.pixels(picture));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void uploadCutAtAnyTenthIsMadeAgainUnderTheSameName(int tenths) {
        byte[] photo = Photo.jpegOf(TWO_MB);
        Relay relay = new Relay(emulator.endpoint(), "http://127.0.0.1:" + wire.port());
        wire.then(relay, Relay.cutAfter(TWO_MB / 10 * tenths));
        try (CloudAuthClient client = client(b -> {})) {
            Image.Remote face = client.uploadImage(Image.bytes(photo));
            assertThat(submitted(client, face).isPassed()).isTrue();
        }
        assertThat(bodies()).containsExactly(photo);
        assertThat(wire.accepted()).as("token, cut, whole, verdict").isEqualTo(4);
    }

    @Test
    void uploadThatNeverGetsThroughSubmitsNothing() {
        Relay relay = new Relay(emulator.endpoint(), "http://127.0.0.1:" + wire.port());
        wire.then(relay, Relay.cutAfter(9), Relay.cutAfter(9_999), Relay.cutAfter(99_999));
        try (CloudAuthClient client = client(b -> {})) {
            Image face = Image.bytes(Photo.jpegOf(TWO_MB));
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> submitted(client, face))
                    .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
        }
        assertThat(actions()).containsExactly("DescribeOssUploadToken");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void fileThatChangesBetweenItsCheckAndItsUploadIsNotSent() throws IOException {
        Path file = Files.write(folder.resolve("face.jpg"), Photo.jpeg(96, 120));
        VerifyMaterialRequest request = material(Image.file(file)).build();
        Files.write(file, Arrays.copyOf(Photo.jpeg(96, 120), 500));
        try (CloudAuthClient client = client(b -> {})) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> client.verifyMaterial(request))
                    .satisfies(
                            e ->
                                    assertThat(e.violations().get(0).rule())
                                            .isEqualTo(Rule.IMAGE_DAMAGED));
        }
        assertThat(wire.begun()).isZero();
    }

    @Test
    void fileThatHasBecomeAnotherPictureIsSentAsThatOne() throws IOException {
        Path file = Files.write(folder.resolve("face.jpg"), Photo.jpeg(96, 120));
        VerifyMaterialRequest request = material(Image.file(file)).build();
        byte[] other = Photo.png(320, 240);
        Files.write(file, other);
        try (CloudAuthClient client = client(b -> {})) {
            assertThat(client.verifyMaterial(request).isPassed()).isTrue();
        }
        assertThat(Photo.pixels(bodies().get(0))).isEqualTo(Photo.pixels(other));
        assertThat(puts().get(0).header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void fileThatPassesForUnchangedStillGoesWithoutItsPlace() throws IOException {
        byte[] withPlace = Photo.onItsSide(320, 240);
        byte[] withoutPlace =
                text(withPlace)
                        .replace(Photo.PLACE, "x".repeat(Photo.PLACE.length()))
                        .getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("face.jpg"), withoutPlace);
        VerifyMaterialRequest request = material(Image.file(file)).build();
        rewriteUnnoticed(file, withPlace);
        try (CloudAuthClient client = client(b -> {})) {
            assertThat(client.verifyMaterial(request).isPassed()).isTrue();
        }
        assertThat(text(bodies().get(0))).doesNotContain(Photo.PLACE);
    }

    @Test
    void fileThatPassesForUnchangedIsNotSubmittedInPieces() throws IOException {
        byte[] shortened = Photo.onItsSide(320, 240);
        Path file = Files.write(folder.resolve("face.jpg"), shortened);
        VerifyMaterialRequest request = material(Image.file(file)).build();
        rewriteUnnoticed(file, Photo.jpegOf(shortened.length));
        try (CloudAuthClient client = client(b -> {})) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> client.verifyMaterial(request));
        }
        assertThat(actions()).doesNotContain("VerifyMaterial");
        assertThat(emulator.charged()).isZero();
    }

    private static void rewriteUnnoticed(Path file, byte[] content) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        assertThat(Files.size(file)).isEqualTo(content.length);
        Files.write(file, content);
        Files.setLastModifiedTime(file, before);
    }

    @Test
    void refusalByTheStorageIsToldAsItIs() {
        emulator.refuse("oss:PutObject", "AccessDenied", 403, 1);
        try (CloudAuthClient client = client(b -> {})) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> client.uploadImage(Image.bytes(Photo.jpeg(64, 64))))
                    .satisfies(e -> assertThat(e.code()).hasToString("AccessDenied"));
        }
        assertThat(actions()).containsExactly("DescribeOssUploadToken", "oss:PutObject");
    }

    @Test
    void hostileImagesAreRefusedBeforeAnythingIsSent() {
        byte[] jpeg = Photo.jpeg(640, 480);
        try (CloudAuthClient client = client(b -> {})) {
            assertThat(ruleBroken(client, new byte[0])).isEqualTo(Rule.IMAGE_EMPTY);
            assertThat(ruleBroken(client, "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Rule.IMAGE_FORMAT);
            assertThat(ruleBroken(client, Arrays.copyOf(jpeg, jpeg.length / 2)))
                    .isEqualTo(Rule.IMAGE_DAMAGED);
            assertThat(ruleBroken(client, Arrays.copyOf(Photo.png(64, 64), 70)))
                    .isEqualTo(Rule.IMAGE_DAMAGED);
            assertThat(ruleBroken(client, Photo.claiming(65_535, 65_535)))
                    .isEqualTo(Rule.IMAGE_TOO_MANY_PIXELS);
            assertThat(ruleBroken(client, Photo.claiming(63, 640))).isEqualTo(Rule.IMAGE_TOO_SMALL);
            assertThat(ruleBroken(client, Photo.jpegOf(TWO_MB + 1)))
                    .isEqualTo(Rule.IMAGE_TOO_LARGE);
        }
        assertThat(wire.accepted()).isZero();
    }

    @Test
    void regionIsTheConfiguredOneWhereTheEndpointTellsNone() {
        try (CloudAuthClient plain = client(b -> {});
                CloudAuthClient told = client(b -> b.ossRegion("cn-shanghai"))) {
            plain.uploadImage(Image.bytes(Photo.jpeg(64, 64)));
            told.uploadImage(Image.bytes(Photo.jpeg(64, 64)));
        }
        assertThat(puts())
                .extracting(put -> put.header("Authorization").split("/", -1)[2])
                .containsExactly("cn-hangzhou", "cn-shanghai");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CloudAuth.builder().ossRegion("https://oss-cn-hangzhou"));
    }

    private static Rule ruleBroken(CloudAuthClient client, byte[] picture) {
        try {
            client.uploadImage(Image.bytes(picture));
            throw new AssertionError("it was uploaded");
        } catch (InvalidRequestException e) {
            assertThat(e.violations()).hasSize(1);
            return e.violations().get(0).rule();
        }
    }

    private static VerifyResult submitted(CloudAuthClient client, Image face) {
        return client.verifyMaterial(material(face).build());
    }

    private static VerifyMaterialRequest.Builder material(Image face) {
        return VerifyMaterialRequest.builder()
                .bizId(BizId.random())
                .name("测试")
                .idCardNumber(TestIdCards.passed())
                .faceImage(face);
    }

    private CloudAuthClient client(Consumer<CloudAuth.Builder> change) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint("http://127.0.0.1:" + wire.port())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .bizType("RPMin")
                        .retry(
                                r ->
                                        r.initialBackoff(Duration.ofMillis(1))
                                                .maxBackoff(Duration.ofMillis(1)));
        change.accept(builder);
        return builder.build();
    }

    private List<String> actions() {
        return emulator.calls().stream().map(CloudAuthEmulator.Call::action).toList();
    }

    private List<Submission> puts() {
        return wire.submissions().stream()
                .filter(sent -> sent.requestLine().startsWith("PUT "))
                .toList();
    }

    private List<byte[]> bodies() {
        return puts().stream()
                .map(put -> put.body().getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
