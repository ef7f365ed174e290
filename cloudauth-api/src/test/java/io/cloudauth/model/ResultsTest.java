package io.cloudauth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudauth.credentials.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:30:00Z");

    @Test
    void tokenOfTheAppSdkHasNoPage() {
        VerifyToken token =
                VerifyToken.builder().value("token").expiresAt(TIME).requestId("R-1").build();
        assertThat(token.revealToken()).isEqualTo("token");
        assertThat(token.expiresAt()).isEqualTo(TIME);
        assertThat(token.revealPageUrl()).isEmpty();
        assertThat(token.ossUploadToken()).isEmpty();
        assertThat(token.requestId()).isEqualTo("R-1");
        assertThat(token)
                .hasToString(
                        "VerifyToken[token=***, expiresAt=2026-01-01T00:30:00Z,"
                                + " page=Optional.empty, ossUploadToken=Optional.empty,"
                                + " requestId=R-1]");
    }

    @Test
    void tokenOfAnH5SceneHasAPage() {
        URI page = URI.create("https://h5.example/verify?token=t");
        OssUploadToken upload = upload().build();
        VerifyToken token =
                VerifyToken.builder()
                        .value("token")
                        .expiresAt(TIME)
                        .verifyPageUrl(page)
                        .ossUploadToken(upload)
                        .build();
        assertThat(token.revealPageUrl()).contains(page);
        assertThat(token.ossUploadToken()).contains(upload);
        assertThat(upload.key().reveal()).isEqualTo("key");
        assertThat(upload.secret().reveal()).isEqualTo("secret");
        assertThat(upload.token().reveal()).isEqualTo("token");
        assertThat(List.of(upload.bucket(), upload.endpoint(), upload.path()))
                .containsExactly("bucket", "https://oss.example", "prod");
    }

    @Test
    void resultHoldsWhatItWasGiven() {
        Material material = material().build();
        VerifyResult result =
                VerifyResult.builder()
                        .status(6)
                        .authorityScore(97.5)
                        .faceScore(80.0)
                        .idCardFaceScore(0.0)
                        .material(material)
                        .verifyToken("token")
                        .requestId("R-1")
                        .build();
        assertThat(result.status().value()).isEqualTo(6);
        assertThat(result.isPassed()).isFalse();
        assertThat(result.outcome())
                .isEqualTo(Outcome.rejected(RejectionReason.FACE_DIFFERS_FROM_CARD));
        assertThat(result.authorityScore()).hasValue(97.5);
        assertThat(result.faceScore()).hasValue(80.0);
        assertThat(result.idCardFaceScore()).hasValue(0.0);
        assertThat(result.material()).contains(material);
        assertThat(result.verifyToken()).contains(Secret.of("token"));
        assertThat(result.requestId()).isEqualTo("R-1");
        assertThat(result.material().flatMap(Material::idCard).flatMap(IdCardInfo::expiresOn))
                .contains(LocalDate.of(2030, 1, 1));
        assertThat(result.material().flatMap(Material::idCardName).map(PersonName::reveal))
                .contains("张三");
    }

    @Test
    void whatIsNotGivenIsAbsent() {
        VerifyResult result = VerifyResult.builder().status(VerifyStatus.PASSED).build();
        assertThat(result.isPassed()).isTrue();
        assertThat(result.authorityScore()).isEmpty();
        assertThat(result.faceScore()).isEmpty();
        assertThat(result.idCardFaceScore()).isEmpty();
        assertThat(result.material()).isEmpty();
        assertThat(result.verifyToken()).isEmpty();

        Material material = Material.builder().build();
        assertThat(material.faceImageUrl()).isEmpty();
        assertThat(material.faceGlobalUrl()).isEmpty();
        assertThat(material.faceQuality()).isEmpty();
        assertThat(material.faceMask()).isEmpty();
        assertThat(material.idCardName()).isEmpty();
        assertThat(material.idCardNumber()).isEmpty();
        assertThat(material.idCard()).isEmpty();
        assertThat(material.videoUrls()).isEmpty();

        IdCardInfo card = IdCardInfo.builder().build();
        assertThat(card.name()).isEmpty();
        assertThat(card.expiresOn()).isEmpty();
        assertThat(card.isLongTerm()).isFalse();
    }

    @Test
    void absentValuesMayBeGivenAsNull() {
        assertThat(
                        VerifyResult.builder()
                                .status(1)
                                .authorityScore(null)
                                .faceScore(null)
                                .idCardFaceScore(null)
                                .material(null)
                                .verifyToken(null)
                                .build())
                .isEqualTo(VerifyResult.builder().status(1).build());
        assertThat(Material.builder().idCardName(null).faceMask(null).idCard(null).build())
                .isEqualTo(Material.builder().build());
        assertThat(IdCardInfo.builder().birth(null).expiresOn(null).sex(null).build())
                .isEqualTo(IdCardInfo.builder().build());
    }

    @Test
    void materialHoldsWhatItWasGiven() {
        List<String> videos = new ArrayList<>(List.of("https://cdn.example/v.mp4"));
        Material material = material().videoUrls(videos).build();
        videos.clear();
        assertThat(material.faceImageUrl().map(SensitiveLink::reveal))
                .contains("https://cdn.example/face.jpg");
        assertThat(material.faceGlobalUrl().map(SensitiveLink::reveal))
                .contains("https://cdn.example/global.jpg");
        assertThat(material.faceQuality()).contains(FaceQuality.HIGH);
        assertThat(material.faceMask()).contains(false);
        assertThat(material.idCardNumber().map(IdCardNumber::reveal)).contains("1101O5");
        assertThat(material.videoUrls())
                .containsExactly(SensitiveLink.of("https://cdn.example/v.mp4"));
    }

    @Test
    void cardHoldsWhatWasReadOfIt() {
        IdCardInfo card = card().build();
        assertThat(card.name().map(PersonName::reveal)).contains("张三");
        assertThat(card.number().map(IdCardNumber::reveal)).contains("11010519491231002X");
        assertThat(card.sex().map(Personal::reveal)).contains("男");
        assertThat(card.nationality().map(Personal::reveal)).contains("汉");
        assertThat(card.birth().map(Personal::reveal)).contains(LocalDate.of(1949, 12, 31));
        assertThat(card.address().map(Personal::reveal)).contains("某市某路 1 号");
        assertThat(card.startsOn()).contains(LocalDate.of(2010, 1, 1));
        assertThat(card.expiresOn()).contains(LocalDate.of(2030, 1, 1));
        assertThat(card.authority().map(Personal::reveal)).contains("某市公安局");
        assertThat(card.frontImageUrl().map(SensitiveLink::reveal))
                .contains("https://cdn.example/front.jpg");
        assertThat(card.backImageUrl().map(SensitiveLink::reveal))
                .contains("https://cdn.example/back.jpg");
        assertThat(IdCardInfo.builder().longTerm(true).build().isLongTerm()).isTrue();
    }

    @Test
    void unknownFaceQualitySurvives() {
        assertThat(FaceQuality.of("SUPERB").value()).isEqualTo("SUPERB");
        assertThat(FaceQuality.of("HIGH")).isEqualTo(FaceQuality.HIGH).hasToString("HIGH");
    }

    @Test
    void resultWithoutItsEssentialsIsNotBuilt() {
        assertThatThrownBy(() -> VerifyResult.builder().build()).hasMessage("status");
        assertThatThrownBy(() -> VerifyToken.builder().expiresAt(TIME).build()).hasMessage("value");
        assertThatThrownBy(() -> VerifyToken.builder().value("t").build()).hasMessage("expiresAt");
        assertThatThrownBy(() -> OssUploadToken.builder().build()).hasMessage("bucket");
    }

    @Test
    void linkThatIsNoUriStaysAndTellsNothing() {
        SensitiveLink link = SensitiveLink.of("https://cdn.example/a b");
        assertThat(link.reveal()).isEqualTo("https://cdn.example/a b");
        assertThatThrownBy(link::revealUri)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("cdn")
                .hasNoCause();
    }

    private static OssUploadToken.Builder upload() {
        return OssUploadToken.builder()
                .bucket("bucket")
                .endpoint("https://oss.example")
                .path("prod")
                .expiresAt(TIME)
                .key("key")
                .secret("secret")
                .token("token");
    }

    private static IdCardInfo.Builder card() {
        return IdCardInfo.builder()
                .name("张三")
                .number("11010519491231002X")
                .sex("男")
                .nationality("汉")
                .birth(LocalDate.of(1949, 12, 31))
                .address("某市某路 1 号")
                .startsOn(LocalDate.of(2010, 1, 1))
                .expiresOn(LocalDate.of(2030, 1, 1))
                .authority("某市公安局")
                .frontImageUrl("https://cdn.example/front.jpg")
                .backImageUrl("https://cdn.example/back.jpg");
    }

    private static Material.Builder material() {
        return Material.builder()
                .faceImageUrl("https://cdn.example/face.jpg")
                .faceGlobalUrl("https://cdn.example/global.jpg")
                .faceQuality(FaceQuality.HIGH)
                .faceMask(false)
                .idCardName("张三")
                .idCardNumber("1101O5")
                .idCard(card().build());
    }
}
