package io.cloudauth.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.ErrorKind;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.CertifyUrlStyle;
import io.cloudauth.face.CertifyUrlType;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.FaceCallback;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceRejectionReason;
import io.cloudauth.face.FaceReturn;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.NoCertifyUrlException;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.ProcedurePriority;
import io.cloudauth.face.ProductCode;
import io.cloudauth.meta.Carrier;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyClient;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.MobileDetail;
import io.cloudauth.model.Image;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the financial-grade product, as users write them. */
class FaceUsageTest {
    private static final String METAINFO = CloudAuthEmulator.pageMetaInfo();

    @RegisterExtension static final CloudAuthExtension cloudAuth = CloudAuthExtension.create();

    private final FaceVerifyClient face = cloudAuth.faceVerify();

    @Test
    void aClientHasScenesBySolutionAndAStandbyEndpoint() {
        CloudAuthEmulator emulator = cloudAuth.emulator();
        emulator.breakAnswer("InitFaceVerify", CloudAuthEmulator.Breakage.CUT, 1);
        try (CloudAuthEmulator standby = CloudAuthEmulator.start();
                CloudAuthClient client =
                        CloudAuth.builder()
                                .scene(ProductCode.ID_PRO, 1000000006L)
                                .scene(ProductCode.ID_MIN, 1000000007L)
                                .endpoint(emulator.endpoint())
                                .standbyEndpoint(standby.endpoint())
                                .credentials(
                                        CredentialsProviders.accessKey(
                                                emulator.accessKeyId(), emulator.accessKeySecret()))
                                .build()) {
            FaceVerifyClient scenes = client.faceVerify();
            FaceVerifySession session =
                    scenes.initFaceVerify(
                            r ->
                                    r.outerOrderNo(OuterOrderNo.random())
                                            .idPro("测试", "11010519491231002X")
                                            .metaInfo(METAINFO));
            assertThat(session.sceneId()).isEqualTo(1000000006L);
            assertThat(session.endpoint()).hasToString(standby.endpoint());
            assertThat(scenes.describeFaceVerify(session).outcome())
                    .isInstanceOf(FaceOutcome.NotFinished.class);
            assertThat(emulator.calls())
                    .as("the session keeps its endpoint")
                    .extracting(CloudAuthEmulator.Call::action)
                    .containsExactly("InitFaceVerify");

            MetaVerifyClient meta = client.metaVerify();
            assertThat(meta.id2MetaVerify("测试", "11010519491231002X").outcome())
                    .isInstanceOf(MetaOutcome.Consistent.class);
        }
    }

    @Test
    void aClientWithTwoScenesAsksForTheScene() {
        CloudAuthEmulator emulator = cloudAuth.emulator();
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(emulator.endpoint())
                        .credentials(
                                CredentialsProviders.accessKey(
                                        emulator.accessKeyId(), emulator.accessKeySecret()))
                        .scene(ProductCode.ID_PRO, 1000000006L)
                        .scene(ProductCode.ID_PLUS, 1000000007L)
                        .build()) {
            FaceVerifyClient scenes = client.faceVerify();
            FaceVerifySession session =
                    scenes.initFaceVerify(
                            r -> r.outerOrderNo(OuterOrderNo.random()).idPlus().metaInfo(METAINFO));
            assertThat(session.sceneId()).isEqualTo(1000000007L);
            assertThat(scenes.describeFaceVerify(session).outcome())
                    .isInstanceOf(FaceOutcome.NotFinished.class);
            assertThatExceptionOfType(InvalidRequestException.class)
                    .as("the client has two scenes")
                    .isThrownBy(() -> scenes.describeFaceVerify(session.certifyId()));
            assertThat(scenes.describeFaceVerify(1000000007L, session.certifyId())).isNotNull();
        }
    }

    @Test
    void aPageFromSessionToResult() {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .idPro("测试", "11010519491231002X")
                                        .metaInfo(METAINFO)
                                        .model(LivenessModel.MOVE_ACTION)
                                        .returnUrl("https://shop.example/kyc/back")
                                        .callback("https://shop.example/kyc/callback", "token-1"));
        CertifyId certifyId = session.certifyId();
        assertThat(session.expiresAt()).isAfter(Instant.now());
        assertThat(session.revealCertifyUrl().orElseThrow().toString())
                .startsWith(cloudAuth.emulator().endpoint().toString());

        assertThat(face.describeFaceVerify(session).outcome())
                .isInstanceOf(FaceOutcome.NotFinished.class);
        cloudAuth.emulator().setFaceOutcome(certifyId.value(), "204");
        FaceVerifySession restored = FaceVerifySession.restore(session.reveal());
        FaceVerifyResult result = face.describeFaceVerify(restored);
        assertThat(result.isPassed()).isFalse();
        if (result.outcome() instanceof FaceOutcome.Rejected rejected) {
            assertThat(rejected.reason()).isEqualTo(FaceRejectionReason.FACES_DIFFER);
        } else {
            throw new AssertionError(result.outcome());
        }
        assertThat(result.subCode().orElseThrow().value()).isEqualTo("204");
        assertThat(result.deviceRisks()).isEmpty();
        assertThat(face.describeFaceVerify(session.sceneId(), certifyId).isPassed()).isFalse();
        assertThat(face.describeFaceVerify(certifyId).isPassed()).isFalse();
        assertThat(face.awaitFaceVerify(certifyId, w -> w.atMost(Duration.ofMinutes(5))).isPassed())
                .isFalse();
    }

    @Test
    void hintsNameASessionAndNoVerdict() {
        CertifyId certifyId =
                face.initFaceVerify(
                                r ->
                                        r.outerOrderNo(OuterOrderNo.random())
                                                .idPlus()
                                                .metaInfo(METAINFO))
                        .certifyId();
        String response =
                "{\"code\":1000,\"extInfo\":{\"certifyId\":\"" + certifyId.value() + "\"}}";
        Optional<FaceReturn> returned = FaceReturn.parse(response);
        assertThat(returned).contains(new FaceReturn(certifyId));

        String query = "certifyId=" + certifyId.value() + "&passed=200&callbackToken=token-1";
        Optional<FaceCallback> callback = FaceCallback.parse(query, "token-1");
        assertThat(callback).contains(new FaceCallback(certifyId));
        assertThat(FaceCallback.parse(query, "token-2")).isEmpty();
        assertThat(face.describeFaceVerify(certifyId).outcome())
                .as("both claim that the user passed")
                .isInstanceOf(FaceOutcome.NotFinished.class);
    }

    @Test
    void anAppFromSessionToResult() {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .idPro("测试", TestIdCards.passed())
                                        .metaInfo(CloudAuthEmulator.appMetaInfo()));
        assertThat(session.revealCertifyUrl()).isEmpty();
        FaceVerifyResult result =
                face.awaitFaceVerify(session, w -> w.atMost(Duration.ofMinutes(5)));
        assertThat(result.isPassed()).isTrue();
        assertThat(result.material().map(FaceMaterial::verifyScore).orElse(OptionalDouble.empty()))
                .isPresent();
        assertThat(result.toString()).doesNotContain("security-token", "http");
    }

    @Test
    void theOtherSolutions() {
        assertThat(
                        face.initFaceVerify(
                                        r ->
                                                r.outerOrderNo(OuterOrderNo.random())
                                                        .facePhoto(
                                                                "user-1",
                                                                Image.url(
                                                                        "https://cdn.example/a.jpg"))
                                                        .metaInfo(METAINFO))
                                .certifyId())
                .isNotNull();
        assertThat(
                        face.initFaceVerify(
                                        r ->
                                                r.outerOrderNo(OuterOrderNo.random())
                                                        .livenessOnly("user-1")
                                                        .metaInfo(METAINFO))
                                .certifyId())
                .isNotNull();
    }

    @Test
    void everyOptionOfASession() {
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(OuterOrderNo.random())
                                        .productCode(ProductCode.of("ID_PRO"))
                                        .name("测试")
                                        .idCardNumber("11010519491231002X")
                                        .metaInfo(METAINFO)
                                        .userId("user-1")
                                        .mobile("13800000000")
                                        .ip("203.0.113.7")
                                        .certifyUrlType(CertifyUrlType.H5)
                                        .certifyUrlStyle(CertifyUrlStyle.LONG)
                                        .procedurePriority(ProcedurePriority.URL)
                                        .videoEvidence(true)
                                        .parameter("NotKnownYet", "Y"));
        assertThat(session.revealCertifyUrl()).isPresent();
    }

    @Test
    void aPageThatWasExpectedAndNotGiven() {
        assertThatExceptionOfType(NoCertifyUrlException.class)
                .isThrownBy(
                        () ->
                                face.initFaceVerify(
                                        r ->
                                                r.outerOrderNo(OuterOrderNo.random())
                                                        .idPlus()
                                                        .metaInfo(CloudAuthEmulator.appMetaInfo())
                                                        .page()))
                .satisfies(e -> assertThat(face.describeFaceVerify(e.certifyId())).isNotNull());
    }

    @Test
    void refusalsHaveKindsAndRemediesOfTheirOwn() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(
                        () ->
                                face.initFaceVerify(
                                        r ->
                                                r.outerOrderNo(OuterOrderNo.random())
                                                        .idPro("测试", TestIdCards.faceCode(417))
                                                        .metaInfo(METAINFO)))
                .satisfies(
                        e -> {
                            assertThat(e.kind()).isEqualTo(ErrorKind.NO_FACE_TO_COMPARE);
                            assertThat(e.remedy(Locale.CHINA)).contains("人工审核");
                            assertThat(e.mayHaveBeenCharged()).isFalse();
                        });
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> face.describeFaceVerify(CertifyId.of("shaUnknown")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNKNOWN_CERTIFY_ID));
    }

    @Test
    void aPhotoFromTheServerAlone(@TempDir Path folder) throws Exception {
        String orderNo = OuterOrderNo.random().value();
        Path photo = folder.resolve("face.jpg");
        BufferedImage grey = new BufferedImage(480, 640, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(ImageIO.write(grey, "jpg", photo.toFile())).isTrue();
        FaceVerifyResult verdict =
                face.contrastFaceVerify(
                        r ->
                                r.outerOrderNo(orderNo)
                                        .name("测试")
                                        .idCardNumber("11010519491231002X")
                                        .faceImage(Image.file(photo)));
        assertThat(verdict.isPassed()).isTrue();
        assertThat(verdict.certifyId()).isPresent();

        Image a = Image.file(photo);
        Image b = Image.ownOss("bucket", "faces/a.jpg");
        FaceComparison comparison =
                face.compareFaceVerify(r -> r.outerOrderNo(orderNo).sourceImage(a).targetImage(b));
        assertThat(comparison.isPassed()).isTrue();
        assertThat(comparison.score()).isPresent();

        cloudAuth.emulator().setFaceOutcomeOfOrder(orderNo, "205");
        LivenessResult liveness =
                face.livenessFaceVerify(r -> r.outerOrderNo(orderNo).faceImage(a));
        assertThat(liveness.isPassed()).isFalse();
        assertThat(liveness.subCode().orElseThrow().value()).isEqualTo("205");
    }

    @Test
    void aContrastWhoseOutcomeIsUnknownIsFoundByItsNumber() {
        OuterOrderNo orderNo = OuterOrderNo.random();
        ContrastFaceVerifyRequest request =
                ContrastFaceVerifyRequest.builder()
                        .outerOrderNo(orderNo)
                        .name("测试")
                        .idCardNumber(TestIdCards.connectionCut())
                        .faceImage(Image.url("https://cdn.example/a.jpg"))
                        .build();
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> face.contrastFaceVerify(request))
                .satisfies(
                        e -> {
                            assertThat(e.key().orElseThrow().id()).isEqualTo(orderNo.value());
                            assertThat(e.key().orElseThrow().scope()).endsWith("/1000000006");
                            assertThat(e.operation()).isEqualTo("ContrastFaceVerify");
                        });
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .as("not sent again")
                .isThrownBy(() -> face.contrastFaceVerify(request));
        List<FaceVerifyRecord> found = face.findByOuterOrderNo(orderNo);
        assertThat(found).singleElement().matches(FaceVerifyRecord::isPassed);
        assertThat(cloudAuth.emulator().charged()).isEqualTo(1);
    }

    @Test
    void everythingAsFutures() {
        FaceVerifySession session =
                face.async()
                        .initFaceVerify(
                                r ->
                                        r.outerOrderNo(OuterOrderNo.random())
                                                .idPro("测试", TestIdCards.faceSubCode(210))
                                                .metaInfo(METAINFO))
                        .join();
        FaceVerifyResult result = face.async().describeFaceVerify(session).join();
        assertThat(result.subCode().orElseThrow().value()).isEqualTo("210");
        assertThat(result.isPassed()).isTrue();
    }

    @Test
    void aCheapCheckFirst() {
        MetaVerifyClient meta = cloudAuth.metaVerify();
        MetaVerifyResult check = meta.id2MetaVerify("测试", "11010519491231002X");
        assertThat(check.outcome()).isInstanceOf(MetaOutcome.Consistent.class);
        assertThat(check.bizCode()).isEqualTo("1");
        assertThat(check.detail()).isEmpty();

        assertThat(meta.id2MetaVerify("测试", TestIdCards.faceSubCode(201)).outcome())
                .isInstanceOf(MetaOutcome.Inconsistent.class);
        assertThat(meta.id2MetaVerify("测试", TestIdCards.faceSubCode(202)).outcome())
                .isInstanceOf(MetaOutcome.NoRecord.class);

        MetaVerifyResult mobile =
                meta.mobile3MetaDetailVerify("测试", "11010519491231002X", "13800000000");
        assertThat(mobile.outcome()).isInstanceOf(MetaOutcome.Consistent.class);
        assertThat(mobile.detail()).contains(MobileDetail.ALL_MATCH);
        assertThat(mobile.carrier()).contains(Carrier.CMCC);
        assertThat(meta.async().id2MetaVerify("测试", "11010519491231002X").join().outcome())
                .isEqualTo(check.outcome());
        assertThat(cloudAuth.emulator().charged()).as("NoRecord is free").isEqualTo(4);
    }

    @Test
    void aCheckWhoseAnswerIsLostLeavesTheDecisionToTheCaller() {
        MetaVerifyClient meta = cloudAuth.metaVerify();
        assertThatExceptionOfType(OutcomeUnknownException.class)
                .isThrownBy(() -> meta.id2MetaVerify("测试", TestIdCards.connectionCut()))
                .satisfies(
                        e -> {
                            assertThat(e.key()).isEmpty();
                            assertThat(e.remedy(Locale.ENGLISH)).contains("Decide whether to pay");
                        });
        assertThat(cloudAuth.emulator().calls()).hasSize(1);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> meta.id2MetaVerify("测试", "110105194912310021"));
        assertThat(cloudAuth.emulator().calls()).hasSize(1);
        cloudAuth.emulator().refuse("Id2MetaVerify", "403", 0, 1);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> meta.id2MetaVerify("测试", "11010519491231002X"))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ErrorKind.CHECK_REPEATED_TOO_OFTEN));
    }

    @Test
    void aRecordIsFoundByTheCallersNumber() {
        OuterOrderNo orderNo = OuterOrderNo.random();
        cloudAuth.emulator().setSearchLag(Duration.ofHours(1));
        FaceVerifySession session =
                face.initFaceVerify(
                        r ->
                                r.outerOrderNo(orderNo)
                                        .idPro("测试", TestIdCards.faceSubCode(204))
                                        .metaInfo(METAINFO));
        face.describeFaceVerify(session);
        assertThat(face.findByOuterOrderNo(orderNo)).as("it may be late").isEmpty();

        cloudAuth.emulator().setSearchLag(Duration.ZERO);
        List<FaceVerifyRecord> found = face.findByOuterOrderNo(orderNo);
        assertThat(found).hasSize(1);
        FaceVerifyRecord record = found.get(0);
        assertThat(record.certifyId()).isEqualTo(session.certifyId());
        assertThat(record.isPassed()).isFalse();
        assertThat(record.outcome())
                .isEqualTo(new FaceOutcome.Rejected(FaceRejectionReason.FACES_DIFFER));
        assertThat(record.productCode()).hasValue(ProductCode.ID_PRO);
        assertThat(record.gmtVerify()).isPresent();
        assertThat(record.material().map(FaceMaterial::verifyScore).orElseThrow()).isPresent();
        assertThat(face.findByOuterOrderNo(orderNo, ProductCode.ID_PRO)).isEqualTo(found);
        assertThat(face.findByOuterOrderNo(orderNo, ProductCode.ID_MIN)).isEmpty();
        assertThat(face.findByOuterOrderNo(OuterOrderNo.random())).isEmpty();
        assertThat(face.async().findByOuterOrderNo(orderNo).join()).isEqualTo(found);
    }

    @Test
    void recordsComeInPages() {
        for (int i = 0; i < 3; i++) {
            FaceVerifySession session =
                    face.initFaceVerify(
                            r ->
                                    r.outerOrderNo(OuterOrderNo.random())
                                            .livenessOnly("user-1")
                                            .metaInfo(METAINFO));
            cloudAuth.emulator().setFaceOutcome(session.certifyId().value(), "200");
        }
        FaceVerifyPage page =
                face.describeVerifySearchPageList(
                        r -> r.productCode(ProductCode.LR_FR).passed(true).pageSize(2));
        assertThat(page.items()).hasSize(2).allMatch(FaceVerifyRecord::isPassed);
        assertThat(page.totalCount()).isEqualTo(3);
        assertThat(page.totalPage()).isEqualTo(2);
        assertThat(
                        face.async()
                                .describeVerifySearchPageList(r -> r.pageSize(2).currentPage(2))
                                .join()
                                .items())
                .hasSize(1);
    }

    @Test
    void personalDataIsDeleted() {
        CertifyId certifyId = decided();
        Deletion deletion = face.deleteFaceVerifyResult(certifyId);
        assertThat(deletion).isEqualTo(new Deletion.Deleted());
        assertThat(face.deleteFaceVerifyResult(certifyId)).isEqualTo(new Deletion.AlreadyDeleted());

        CertifyId queried = decided();
        assertThat(face.deleteFaceVerifyResult(r -> r.certifyId(queried).deleteAfterQuery(true)))
                .isEqualTo(new Deletion.QueryFirst());
        face.describeFaceVerify(queried);
        assertThat(
                        face.async()
                                .deleteFaceVerifyResult(
                                        r -> r.certifyId(queried).deleteAfterQuery(true))
                                .join())
                .isEqualTo(new Deletion.Deleted());
    }

    @Test
    void aDeletionWhoseResponseWasLostIsRepeated() {
        CertifyId certifyId = decided();
        cloudAuth
                .emulator()
                .breakAnswer("DeleteFaceVerifyResult", CloudAuthEmulator.Breakage.CUT, 1);
        Deletion deletion = face.deleteFaceVerifyResult(certifyId);
        assertThat(deletion).isEqualTo(new Deletion.AlreadyDeleted());
        assertThat(deletion.isDone()).isTrue();
    }

    private CertifyId decided() {
        FaceVerifySession session =
                face.initFaceVerify(
                        r -> r.outerOrderNo(OuterOrderNo.random()).idPlus().metaInfo(METAINFO));
        cloudAuth.emulator().setFaceOutcome(session.certifyId().value(), "200");
        return session.certifyId();
    }

    @Test
    void aSessionOfAnotherEndpointIsAskedNowhere() {
        FaceVerifySession forged =
                FaceVerifySession.of(
                        CertifyId.of("sha1"),
                        1,
                        URI.create("https://attacker.example"),
                        Instant.EPOCH,
                        null,
                        null);
        int before = cloudAuth.emulator().calls().size();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> face.describeFaceVerify(forged));
        assertThat(cloudAuth.emulator().calls()).hasSize(before);
    }
}
