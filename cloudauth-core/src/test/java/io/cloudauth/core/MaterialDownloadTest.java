package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.VerifyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures behind a verdict's links. */
class MaterialDownloadTest {
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final FaultServer server = FaultServer.plain();
    private final ShiftedTime time = new ShiftedTime();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .bizType("RPMin")
                    .retry(
                            r ->
                                    r.initialBackoff(Duration.ofMillis(1))
                                            .maxBackoff(Duration.ofMillis(1)))
                    .time(time)
                    .build();
    private final List<MaterialImage> images = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void close() {
        client.close();
        server.close();
        emulator.close();
    }

    @Test
    void everyPictureOfTheMaterialComes() throws IOException {
        BizId bizId = submitted();
        List<MaterialPart> parts =
                client.downloadMaterial(
                        bizId,
                        image -> {
                            images.add(image);
                            image.saveIn(folder);
                        });
        assertThat(parts).containsExactly(MaterialPart.values());
        assertThat(images)
                .allSatisfy(image -> assertThat(Photo.pixels(image.reveal())).isNotEmpty());
        assertThat(Files.readAllBytes(folder.resolve("card-front.png")))
                .isEqualTo(images.get(2).reveal());
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        assertThat(client.async().downloadMaterial(bizId, images::add).join()).hasSize(4);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void linkThatEndedBeforeTheDownloadIsAskedForAnew() {
        BizId bizId = submitted();
        client.downloadMaterial(
                bizId,
                image -> {
                    images.add(image);
                    if (image.part() == MaterialPart.FACE) {
                        emulator.setClockOffset(Duration.ofMinutes(6)); // the client's stays
                    }
                });
        assertThat(images).hasSize(4);
        assertThat(asked()).as("at the beginning, and where a link had ended").isEqualTo(2);
    }

    @Test
    void linkThatIsKnownToHaveEndedIsNotTried() {
        BizId bizId = submitted();
        VerifyResult known = client.describeVerifyResult(bizId);
        Instant end = known.material().flatMap(Material::linksExpireAt).orElseThrow();
        assertThat(Duration.between(time.now(), end))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        client.downloadMaterial(request(bizId), known, images::add);
        assertThat(asked()).as("the known answer serves").isEqualTo(1);

        time.goTo(Duration.ofMinutes(6));
        emulator.setClockOffset(Duration.ofMinutes(6));
        client.downloadMaterial(request(bizId), known, images::add);
        assertThat(images).hasSize(8);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void linkThatIsRefusedAndCannotBeReplacedIsAFailure() {
        server.usually(() -> Acts.answer(403, "no"));
        emulator.refuse("DescribeVerifyResult", "NoPermission", 403, 9);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> download(known(link())))
                .satisfies(e -> assertThat(e.code()).hasToString("NoPermission"));
        assertThat(server.submissions()).hasSize(1);
    }

    @Test
    void withoutMaterialNothingIsDownloaded() {
        assertThat(
                        download(
                                VerifyResult.builder()
                                        .status(1)
                                        .material(Material.builder().build())
                                        .build()))
                .isEmpty();
        assertThat(images).isEmpty();
    }

    @Test
    void whatIsNotCalledAnImageIsRefused() {
        server.then(
                picture("text/html", "<html>"),
                picture("image/png", ""),
                picture("", "x"),
                picture("IMAGE/JPEG; q=1", "x"));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> download(known(link())))
                    .satisfies(e -> assertThat(e.httpStatus()).hasValue(200));
        }
        assertThat(images).isEmpty();
        assertThat(download(known(link()))).containsExactly(MaterialPart.FACE);
        assertThat(images.get(0).contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void pictureOver8MebibytesIsRefused() {
        Act large = visit -> visit.write(head("image/png", 8 * 1024 * 1024 + 1));
        server.then(large);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download(known(link())));
        assertThat(images).isEmpty();
    }

    @Test
    void redirectIsNotFollowed() {
        server.then(Acts.answer(302, "Location: " + server.uri() + "\r\n", ""));
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download(known(link())));
        assertThat(server.submissions()).hasSize(1);
    }

    @Test
    void pictureCutOnItsWayIsFetchedAgain() {
        String picture = "x".repeat(1_000);
        server.then(
                visit -> {
                    visit.write(head("image/png", 1_000) + "xx");
                    visit.cut();
                },
                picture("image/png", picture));
        assertThat(download(known(link()))).hasSize(1);
        assertThat(images.get(0).length()).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pictures.example/face.jpg",
                "http://100.100.100.200/latest/meta-data",
                "http://169.254.169.254/",
                "https://10.0.0.1/face.jpg",
                "https://192.168.1.1/face.jpg",
                "https://100.100.100.200/face.jpg",
                "https://[fd00::1]/face.jpg",
                "https://[::ffff:10.0.0.1]/face.jpg",
                "https://[fe80::1%25none]/face.jpg",
                "https://0177.0.0.1/face.jpg",
                "https://user@pictures.example/face.jpg",
                "file:///etc/passwd",
                "oss://bucket:face.jpg",
                "/face.jpg",
                "not a link"
            })
    void linkThatLeadsElsewhereThanToThePublicInternetIsNotFollowed(String link) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download(known(link)))
                .withMessageNotContaining("face")
                .withMessageNotContaining("10.0.0.1")
                .satisfies(
                        e -> {
                            assertThat(e.attempts()).as("tried once").isLessThanOrEqualTo(1);
                            assertThat(e.isRetryable()).isFalse();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[::ffff:127.0.0.1]:%d/face.jpg",
                "https://[::FFFF:7F00:1]:%d/face.jpg",
                "HTTPS://[::]:%d/face.jpg",
                "https://0.0.0.0:%d/face.jpg",
                "https://127.1:%d/face.jpg",
                "https://0x7f.1:%d/face.jpg",
                "https://2130706433:%d/face.jpg",
                "http://2130706433:%d/face.jpg",
                "https://localhost.:%d/face.jpg",
                "https://LOCALHOST.:%d/face.jpg",
                "https://pictures.localhost:%d/face.jpg"
            })
    void otherSpellingOfThisMachineIsNotConnectedTo(String link) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> download(known(link.formatted(server.port()))))
                .satisfies(e -> assertThat(e.isRetryable()).isFalse());
        assertThat(server.accepted()).isZero();
    }

    @Test
    void thisMachineIsPrivateForAClientOfTheRealService() {
        try (CloudAuthClient real =
                CloudAuth.builder()
                        .credentials(CredentialsProviders.accessKey("id", "secret"))
                        .retry(r -> r.maxAttempts(1))
                        .build()) {
            for (String link : List.of(link(), link().replace("http:", "https:"))) {
                assertThatExceptionOfType(TransportException.class)
                        .isThrownBy(
                                () ->
                                        real.downloadMaterial(
                                                request(BizId.random()), known(link), images::add));
            }
        }
        assertThat(server.accepted()).isZero();
    }

    @Test
    void linkCarriesNoCredentialsAndIsReportedWithoutItself() {
        server.then(picture("image/png", "x"));
        download(known(link()));
        assertThat(server.submissions().get(0).head())
                .doesNotContainIgnoringCase("authorization", emulator.accessKeyId());
        assertThat(images.get(0)).hasToString("MaterialImage[FACE, image/png, 1 bytes]");
    }

    private static Act picture(String contentType, String body) {
        return visit -> visit.write(head(contentType, body.length()) + body);
    }

    private static String head(String contentType, int length) {
        return "HTTP/1.1 200 X\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(contentType, length);
    }

    private List<MaterialPart> download(VerifyResult known) {
        return client.downloadMaterial(request(BizId.of("b")), known, images::add);
    }

    private static DescribeVerifyResultRequest request(BizId bizId) {
        return DescribeVerifyResultRequest.builder().bizId(bizId).build();
    }

    private VerifyResult known(String link) {
        return VerifyResult.builder()
                .status(1)
                .material(
                        Material.builder()
                                .faceImageUrl(link)
                                .idCard(IdCardInfo.builder().build())
                                .build())
                .build();
    }

    private String link() {
        return "http://127.0.0.1:" + server.port() + "/face.jpg?Signature=s";
    }

    private BizId submitted() {
        BizId bizId = BizId.random();
        client.verifyMaterial(
                r ->
                        r.bizId(bizId)
                                .name("测试")
                                .idCardNumber(TestIdCards.passed())
                                .faceImage(Image.url("https://cdn.example/face.jpg"))
                                .idCardFrontImage(Image.url("https://cdn.example/front.jpg"))
                                .idCardBackImage(Image.url("https://cdn.example/back.jpg")));
        return bizId;
    }

    private long asked() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("DescribeVerifyResult"))
                .count();
    }
}
