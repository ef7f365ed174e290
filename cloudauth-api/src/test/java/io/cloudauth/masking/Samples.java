package io.cloudauth.masking;

import io.cloudauth.SubmissionOutcome;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.Secret;
import io.cloudauth.error.ApiFamily;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.ErrorCode;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.Phase;
import io.cloudauth.error.Rule;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import io.cloudauth.error.Violation;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.DeleteFaceVerifyResultRequest;
import io.cloudauth.face.Deletion;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.FaceCallback;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceIdCard;
import io.cloudauth.face.FaceIdCardPictures;
import io.cloudauth.face.FaceMaterial;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FacePicture;
import io.cloudauth.face.FacePictureQuality;
import io.cloudauth.face.FaceRejectionReason;
import io.cloudauth.face.FaceReturn;
import io.cloudauth.face.FaceUserInfo;
import io.cloudauth.face.FaceVerifyPage;
import io.cloudauth.face.FaceVerifyRecord;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.InitFaceVerifyRequest;
import io.cloudauth.face.InitFaceVerifyRequestBuilder;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.LivenessModel;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.NoCertifyUrlException;
import io.cloudauth.face.OuterOrderNo;
import io.cloudauth.face.PhotoModel;
import io.cloudauth.face.ProductCode;
import io.cloudauth.face.SubCode;
import io.cloudauth.meta.Carrier;
import io.cloudauth.meta.Id2MetaVerifyRequest;
import io.cloudauth.meta.MetaOutcome;
import io.cloudauth.meta.MetaVerifyResult;
import io.cloudauth.meta.Mobile3MetaDetailVerifyRequest;
import io.cloudauth.meta.MobileDetail;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.BizId;
import io.cloudauth.model.BizType;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.DescribeVerifyTokenRequest;
import io.cloudauth.model.FaceQuality;
import io.cloudauth.model.IdCardInfo;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.Image;
import io.cloudauth.model.Material;
import io.cloudauth.model.MaterialImage;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.model.OssUploadToken;
import io.cloudauth.model.Outcome;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.Personal;
import io.cloudauth.model.RejectionReason;
import io.cloudauth.model.SensitiveLink;
import io.cloudauth.model.Timeouts;
import io.cloudauth.model.VerificationSession;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.model.VerifyStatus;
import io.cloudauth.model.VerifyToken;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * At least one object of each public type. Every field for a personal or secret value contains a
 * canary.
 */
final class Samples {

    private final Map<Class<?>, List<Object>> byType = new LinkedHashMap<>();

    private Samples() {}

    static Map<Class<?>, List<Object>> byType() {
        Samples samples = new Samples();
        samples.credentials();
        samples.values();
        samples.requests();
        samples.results();
        samples.errors();
        return samples.byType;
    }

    private void add(Object sample) {
        byType.computeIfAbsent(sample.getClass(), type -> new ArrayList<>()).add(sample);
    }

    private void credentials() {
        add(Secret.of(Canaries.SECRET));
        add(Credentials.of("canary-id", Canaries.SECRET));
        add(Credentials.session("canary-id", Canaries.SECRET, "canary-token", Canaries.TIME));
    }

    private void values() {
        add(PersonName.of(Canaries.NAME));
        add(IdCardNumber.of(Canaries.NUMBER));
        add(SensitiveLink.of(Canaries.LINK));
        add(Personal.of(Canaries.TEXT));
        add(Personal.of(Canaries.BIRTH));
        add(Image.url(Canaries.LINK));
        add(Image.oss("canary", Canaries.FILE));
        add(Image.ownOss("canary", Canaries.FILE));
        add(VerifyMaterialRequest.IMAGE_LIMITS);
        add(Image.file(Path.of(Canaries.FILE)));
        add(Image.bytes(Canaries.PNG));
        add(Image.bytes(Canaries.PNG).keepMetadata());
        add(Image.bytes(Canaries.PNG).examine(VerifyMaterialRequest.IMAGE_LIMITS));
        add(BizId.of("order-1"));
        add(BizType.of("my-scene"));
        add(FaceQuality.HIGH);
        add(VerifyStatus.PASSED);
        for (int status : new int[] {-1, 1, 6, 12, 77}) {
            add(Outcome.of(VerifyStatus.of(status)));
        }
        add(Timeouts.builder());
        add(Timeouts.builder().total(Duration.ofSeconds(1)).build());
        add(AwaitOptions.builder());
        add(AwaitOptions.builder().build());
    }

    private void requests() {
        DescribeVerifyTokenRequest.Builder token =
                DescribeVerifyTokenRequest.builder()
                        .bizId("order-1")
                        .bizType("my-scene")
                        .name(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .idCardFrontImage(Image.url(Canaries.LINK))
                        .idCardBackImage(Image.url(Canaries.LINK))
                        .faceRetainedImage(Image.url(Canaries.LINK))
                        .userId(Canaries.TEXT)
                        .userIp(Canaries.IP)
                        .userPhoneNumber(Canaries.PHONE)
                        .userRegisteredAt(Canaries.TIME)
                        .callbackUrl(Canaries.LINK)
                        .callbackSeed(Canaries.SECRET)
                        .passedRedirectUrl(Canaries.LINK)
                        .failedRedirectUrl(Canaries.LINK)
                        .timeouts(t -> t.total(Duration.ofSeconds(1)))
                        .credentials(() -> Credentials.of("canary-id", Canaries.SECRET))
                        .parameter("Extra", Canaries.TEXT);
        add(token);
        add(token.build());
        DescribeVerifyResultRequest.Builder result =
                DescribeVerifyResultRequest.builder()
                        .bizId("order-1")
                        .credentials(new ProviderWithGetter())
                        .parameter("Extra", Canaries.TEXT);
        add(result);
        add(result.build());
        VerifyMaterialRequest.Builder material =
                VerifyMaterialRequest.builder()
                        .bizId("order-1")
                        .name(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .faceImage(Image.bytes(Canaries.PNG))
                        .idCardFrontImage(Image.url(Canaries.LINK))
                        .idCardBackImage(Image.oss("canary", Canaries.FILE))
                        .userId(Canaries.TEXT)
                        .credentials(new ProviderWithGetter())
                        .parameter("Extra", Canaries.TEXT);
        add(material);
        add(material.build());
    }

    private void results() {
        IdCardInfo.Builder card =
                IdCardInfo.builder()
                        .name(Canaries.NAME)
                        .number(Canaries.NUMBER)
                        .sex(Canaries.TEXT)
                        .nationality(Canaries.TEXT)
                        .birth(Canaries.BIRTH)
                        .address(Canaries.TEXT)
                        .longTerm(true)
                        .authority(Canaries.TEXT)
                        .frontImageUrl(Canaries.LINK)
                        .backImageUrl(Canaries.LINK);
        add(card);
        add(card.build());
        Material.Builder material =
                Material.builder()
                        .faceImageUrl(Canaries.LINK)
                        .faceGlobalUrl(Canaries.LINK)
                        .faceQuality(FaceQuality.HIGH)
                        .faceMask(false)
                        .idCardName(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .idCard(card.build())
                        .videoUrls(List.of(Canaries.LINK));
        add(material);
        add(material.build());
        OssUploadToken.Builder upload =
                OssUploadToken.builder()
                        .bucket("bucket")
                        .endpoint("https://oss.example")
                        .path("prod/")
                        .expiresAt(java.time.Instant.EPOCH)
                        .key("canary-key")
                        .secret(Canaries.SECRET)
                        .token("canary-token");
        add(upload);
        add(upload.build());
        VerifyToken.Builder token =
                VerifyToken.builder()
                        .value("canary-token")
                        .expiresAt(java.time.Instant.EPOCH)
                        .verifyPageUrl(URI.create(Canaries.LINK))
                        .ossUploadToken(upload.build())
                        .requestId("request-1");
        add(token);
        add(token.build());
        add(MaterialImage.of(MaterialPart.FACE, "image/png", Canaries.PNG));
        add(VerificationSession.start(BizId.of("order-1"), token.build()));
        VerifyResult.Builder result =
                VerifyResult.builder()
                        .status(1)
                        .authorityScore(97.5)
                        .material(material.build())
                        .verifyToken("canary-token")
                        .requestId("request-1");
        add(result);
        add(result.build());
    }

    private void errors() {
        add(new Violation("name", Rule.BLANK));
        add(invalidRequest());
        add(ErrorCode.of(ApiFamily.LEGACY, "Throttling.User"));
        add(ErrorCode.of(ApiFamily.LEGACY, "no code but " + Canaries.NAME));
        ServiceException.Builder service =
                ServiceException.builder(
                                ErrorCode.of(ApiFamily.LEGACY, "InvalidParam." + Canaries.NAME))
                        .requestId(Canaries.NAME);
        add(service);
        add(service.build());
        TransportException.Builder transport =
                TransportException.builder(Phase.RECEIVE).timeout(true).httpStatus(502);
        add(transport);
        add(transport.build());
        add(new CallCancelledException(CallCancelledException.Reason.CLOSED, 1, null));
        CredentialsException.Builder none =
                CredentialsException.builder().tried("environment", "nothing is set");
        add(none);
        add(none.build());
        add(none.build().tried().get(0));
        add(
                new OutcomeUnknownException(
                        ApiFamily.LEGACY,
                        "VerifyMaterial",
                        new SubmissionKey("legacy/VerifyMaterial/scene", "order-1"),
                        1,
                        transport.build()));
        add(RejectionReason.CARD_EXPIRED);
        addFaceTypes();
        addMetaTypes();
        add(submission());
        add(submission().key());
        add(new SubmissionRefusedException(submission()));
        add(new SubmissionLogException("its table is not there", null));
        add(SubmissionOutcome.of(transport.build()));
    }

    private void addFaceTypes() {
        add(ProductCode.ID_PRO);
        add(LivenessModel.MOVE_ACTION);
        add(SubCode.of("204"));
        add(OuterOrderNo.of("order1"));
        add(CertifyId.of("sha1"));
        add(new NoCertifyUrlException(CertifyId.of("sha1"), 1));
        add(new FaceReturn(CertifyId.of("sha1")));
        add(new FaceCallback(CertifyId.of("sha1")));
        InitFaceVerifyRequestBuilder builder =
                InitFaceVerifyRequest.builder()
                        .outerOrderNo("order1")
                        .sceneId(1)
                        .idPro(Canaries.NAME, Canaries.NUMBER)
                        .userId(Canaries.TEXT)
                        .mobile(Canaries.PHONE)
                        .ip(Canaries.IP)
                        .photo(Image.url(Canaries.LINK))
                        .metaInfo("{\"ua\":\"" + Canaries.TEXT + "\"}")
                        .returnUrl(Canaries.LINK)
                        .returnState()
                        .callback(Canaries.LINK, Canaries.SECRET)
                        .parameter("Extra", Canaries.TEXT);
        add(builder);
        add(builder.build());
        DescribeFaceVerifyRequest.Builder describe =
                DescribeFaceVerifyRequest.builder().certifyId("sha1").sceneId(1);
        add(describe);
        add(describe.build());
        add(
                FaceVerifySession.of(
                        CertifyId.of("sha1"),
                        1,
                        URI.create("https://cloudauth.example"),
                        java.time.Instant.EPOCH,
                        SensitiveLink.of(Canaries.LINK),
                        Secret.of(Canaries.SECRET)));
        add(new FaceOutcome.Passed());
        add(new FaceOutcome.Rejected(FaceRejectionReason.FACES_DIFFER));
        add(new FaceOutcome.NotFinished());
        add(new FaceOutcome.Inconclusive());
        add(new FaceOutcome.Unrecognized());
        DescribeVerifySearchPageListRequest.Builder search =
                DescribeVerifySearchPageListRequest.builder()
                        .outerOrderNo("order1")
                        .idCardNumber(Canaries.NUMBER)
                        .parameter("Extra", Canaries.TEXT);
        add(search);
        add(search.build());
        DeleteFaceVerifyResultRequest.Builder deletion =
                DeleteFaceVerifyResultRequest.builder()
                        .certifyId("sha1")
                        .credentials(new ProviderWithGetter());
        add(deletion);
        add(deletion.build());
        add(new Deletion.Deleted());
        add(new Deletion.AlreadyDeleted());
        add(new Deletion.QueryFirst());
        add(new Deletion.Unrecognized(Optional.of("SOMETHING_NEW")));
        addFaceSubmissions();
        addFaceResult();
    }

    private void addMetaTypes() {
        Id2MetaVerifyRequest.Builder id2 =
                Id2MetaVerifyRequest.builder()
                        .name(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .credentials(new ProviderWithGetter())
                        .parameter("Extra", Canaries.TEXT);
        add(id2);
        add(id2.build());
        Mobile3MetaDetailVerifyRequest.Builder mobile3 =
                Mobile3MetaDetailVerifyRequest.builder()
                        .name(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .mobile(Canaries.PHONE);
        add(mobile3);
        add(mobile3.build());
        for (String bizCode : List.of("1", "2", "3", "77")) {
            add(MetaOutcome.of(bizCode));
        }
        MetaVerifyResult.Builder result =
                MetaVerifyResult.builder("2")
                        .detail(MobileDetail.NUMBER_DIFFERS)
                        .carrier(Carrier.CMCC)
                        .requestId("request-1");
        add(result);
        add(result.build());
        add(MobileDetail.NUMBER_DIFFERS);
        add(Carrier.CMCC);
    }

    private void addFaceSubmissions() {
        add(PhotoModel.FRONT_CAMERA_LIVENESS);
        ContrastFaceVerifyRequest.Builder contrast =
                ContrastFaceVerifyRequest.builder()
                        .outerOrderNo("order1")
                        .sceneId(1)
                        .name(Canaries.NAME)
                        .idCardNumber(Canaries.NUMBER)
                        .faceImage(Image.url(Canaries.LINK))
                        .deviceToken(Canaries.SECRET)
                        .userId(Canaries.TEXT)
                        .mobile(Canaries.PHONE)
                        .ip(Canaries.IP)
                        .parameter("Extra", Canaries.TEXT);
        add(contrast);
        add(contrast.build());
        CompareFaceVerifyRequest.Builder compare =
                CompareFaceVerifyRequest.builder()
                        .outerOrderNo("order1")
                        .sourceImage(Image.url(Canaries.LINK))
                        .targetImage(Image.ownOss("bucket", Canaries.TEXT));
        add(compare);
        add(compare.build());
        LivenessFaceVerifyRequest.Builder liveness =
                LivenessFaceVerifyRequest.builder()
                        .outerOrderNo("order1")
                        .faceImage(Image.url(Canaries.LINK))
                        .userId(Canaries.TEXT);
        add(liveness);
        add(liveness.build());
        add(
                new FaceComparison(
                        true, OptionalDouble.of(98.5), Optional.of(CertifyId.of("sha1")), "R"));
    }

    private void addFaceResult() {
        Optional<SensitiveLink> link = Optional.of(SensitiveLink.of(Canaries.LINK));
        Optional<Personal<String>> text = Optional.of(Personal.of(Canaries.TEXT));
        Optional<PersonName> name = Optional.of(PersonName.of(Canaries.NAME));
        Optional<IdCardNumber> number = Optional.of(IdCardNumber.of(Canaries.NUMBER));
        FacePicture picture =
                new FacePicture(
                        link, link, Optional.of("bucket"), link, link, java.time.Instant.EPOCH);
        FaceIdCard card = new FaceIdCard(name, number, text, text, text, text, text, text, text);
        FaceIdCardPictures pictures =
                new FaceIdCardPictures(Optional.of("bucket"), link, link, link, link);
        FaceUserInfo user = new FaceUserInfo(number, name, name);
        FaceMaterial.Builder material =
                FaceMaterial.builder()
                        .picture(picture)
                        .card(card)
                        .cardPictures(pictures)
                        .verifyScore(98.5);
        FaceVerifyResult.Builder result =
                FaceVerifyResult.builder()
                        .verdict("T", SubCode.of("200"))
                        .material(material.build())
                        .deviceToken(Canaries.SECRET)
                        .identityInfo(Canaries.TEXT)
                        .userInfo(user);
        FaceVerifyRecord.Builder record =
                FaceVerifyRecord.builder(CertifyId.of("sha1"))
                        .outerOrderNo("order1")
                        .userId(Canaries.TEXT)
                        .verdict("T", SubCode.of("200"))
                        .maskedIdCardNumber(Canaries.NUMBER)
                        .maskedName(Canaries.NAME)
                        .material(material.build());
        add(record);
        add(record.build());
        add(FaceVerifyPage.of(List.of(record.build())));
        add(FacePictureQuality.NONE);
        add(picture);
        add(card);
        add(pictures);
        add(user);
        add(material);
        add(material.build());
        add(result);
        add(result.build());
        add(
                new LivenessResult(
                        false,
                        Optional.of(SubCode.of("205")),
                        Optional.of(material.build()),
                        false,
                        Optional.of(CertifyId.of("sha1")),
                        "R"));
    }

    private static Submission submission() {
        return new Submission(
                new SubmissionKey("legacy/VerifyMaterial/my-scene", "order-1"),
                SubmissionState.UNKNOWN,
                "owner-1",
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH);
    }

    /** Returns the exception of a builder with invalid values. */
    private static InvalidRequestException invalidRequest() {
        try {
            DescribeVerifyTokenRequest.builder()
                    .bizId("canary\n")
                    .bizType(Canaries.TEXT + " of no scene at all")
                    .name(Canaries.NAME + "\u200b")
                    .idCardNumber(Canaries.NUMBER + "1")
                    .idCardFrontImage(Image.file(Path.of(Canaries.FILE)))
                    .faceRetainedImage(Image.url("ftp://canary.example"))
                    .userIp(Canaries.TEXT)
                    .userPhoneNumber(Canaries.TEXT)
                    .passedRedirectUrl("http://canary.example")
                    .failedRedirectUrl("not a link " + Canaries.LINK)
                    .parameter(Canaries.NAME, Canaries.TEXT)
                    .build();
            throw new AssertionError("was built");
        } catch (InvalidRequestException e) {
            return e;
        }
    }
}
