package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.CompareFaceVerifyRequest;
import io.cloudauth.face.ContrastFaceVerifyRequest;
import io.cloudauth.face.FaceComparison;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.face.LivenessFaceVerifyRequest;
import io.cloudauth.face.LivenessResult;
import io.cloudauth.face.ProductCode;
import io.cloudauth.model.Image;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionKey;
import io.cloudauth.submission.SubmissionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How the billed operations with a face end in the submission log, and what that permits. */
@Timeout(120)
class FaceSubmissionOutcomesTest {
    private static final String ORDER = "order1";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Diary diary = new Diary();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .scene(ProductCode.ID_MIN, 11)
                    .scene(ProductCode.PV_FC, 12)
                    .scene(ProductCode.LR_FR_MIN, 13)
                    .retry(r -> r.initialBackoff(Duration.ofMillis(1)))
                    .submissionLog(diary)
                    .build();
    private final FaceVerifyClient face = client.faceVerify();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    private enum Kind {
        CONTRAST("ContrastFaceVerify", 11),
        COMPARE("CompareFaceVerify", 12),
        LIVENESS("LivenessFaceVerify", 13);

        private final String action;
        private final long scene;

        Kind(String action, long scene) {
            this.action = action;
            this.scene = scene;
        }

        Object call(FaceVerifyClient face, String number) {
            return switch (this) {
                case CONTRAST -> contrast(face, number);
                case COMPARE -> compare(face);
                case LIVENESS -> liveness(face);
            };
        }

        SubmissionKey key() {
            return Keys.face(action, scene, ORDER);
        }
    }

    private static FaceVerifyResult contrast(FaceVerifyClient face, String number) {
        return face.contrastFaceVerify(contrastRequest(number, link()));
    }

    private static FaceComparison compare(FaceVerifyClient face) {
        return face.compareFaceVerify(compareRequest());
    }

    private static LivenessResult liveness(FaceVerifyClient face) {
        return face.livenessFaceVerify(livenessRequest());
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("200", TestIdCards.faceSubCode(200), SubmissionState.PASSED, 1),
                Arguments.of("210", TestIdCards.faceSubCode(210), SubmissionState.PASSED, 0),
                Arguments.of("201", TestIdCards.faceSubCode(201), SubmissionState.REJECTED, 1),
                Arguments.of("204", TestIdCards.faceSubCode(204), SubmissionState.REJECTED, 1),
                Arguments.of("206", TestIdCards.faceSubCode(206), SubmissionState.REJECTED, 1),
                Arguments.of("209", TestIdCards.faceSubCode(209), SubmissionState.REJECTED, 0),
                Arguments.of("222", TestIdCards.faceSubCode(222), SubmissionState.REJECTED, 0),
                Arguments.of("211", TestIdCards.faceSubCode(211), SubmissionState.UNKNOWN, 0),
                Arguments.of("405", TestIdCards.faceCode(405), SubmissionState.NOT_SENT, 0),
                Arguments.of("417", TestIdCards.faceCode(417), SubmissionState.NOT_SENT, 0),
                Arguments.of("418", TestIdCards.faceCode(418), SubmissionState.NOT_SENT, 0),
                Arguments.of("throttled", TestIdCards.throttled(), SubmissionState.NOT_SENT, 0),
                Arguments.of("once", TestIdCards.throttledOnce(), SubmissionState.PASSED, 1),
                Arguments.of(
                        "failed", TestIdCards.serviceUnavailable(), SubmissionState.UNKNOWN, 0),
                Arguments.of("cut", TestIdCards.connectionCut(), SubmissionState.UNKNOWN, 1),
                Arguments.of("half", TestIdCards.answerTruncated(), SubmissionState.UNKNOWN, 1));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("endings")
    void aContrastEndsAsTheTableSays(
            String what, String number, SubmissionState state, int charged) {
        @Nullable Object[] result = {null};
        Throwable unused = catchThrowable(() -> result[0] = contrast(face, number));
        Submission entry = diary.find(Kind.CONTRAST.key()).orElseThrow();
        assertThat(entry.state()).as(what).isEqualTo(state);
        assertThat(emulator.charged()).isEqualTo(charged);
        assertThat(entry.reference())
                .isEqualTo(
                        result[0] instanceof FaceVerifyResult verdict
                                ? verdict.certifyId().map(CertifyId::value).orElseThrow()
                                : "");
        checkWhatIsPermittedNext(Kind.CONTRAST, state);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPARE, 200, PASSED",
        "COMPARE, 204, REJECTED",
        "LIVENESS, 200, PASSED",
        "LIVENESS, 205, REJECTED",
        "LIVENESS, NEW1, UNKNOWN"
    })
    void theOthersEndAsTheTableSays(Kind kind, String outcome, SubmissionState state) {
        emulator.setFaceOutcomeOfOrder(ORDER, outcome);
        Object result = kind.call(face, "");
        Submission entry = diary.find(kind.key()).orElseThrow();
        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.reference()).startsWith("sha").hasSize(32);
        assertThat(result.toString()).contains(entry.reference());
        checkWhatIsPermittedNext(kind, state);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheServiceIsAnUnknownOutcome(Kind kind) {
        emulator.refuse(kind.action, "500", 0, 1);
        assertThat(catchThrowable(() -> kind.call(face, TestIdCards.passed())))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> {
                            assertThat(e.operation()).isEqualTo(kind.action);
                            assertThat(e.key()).contains(kind.key());
                        });
        assertThat(diary.state(kind.key())).contains(SubmissionState.UNKNOWN);
        checkWhatIsPermittedNext(kind, SubmissionState.UNKNOWN);
    }

    private void checkWhatIsPermittedNext(Kind kind, SubmissionState state) {
        long arrived = arrived(kind);
        Throwable second = catchThrowable(() -> kind.call(face, TestIdCards.passed()));
        if (state.permitsAnother()) {
            assertThat(arrived(kind)).isGreaterThan(arrived);
        } else {
            assertThat(second).isInstanceOf(SubmissionRefusedException.class);
            assertThat(arrived(kind)).as("nothing more was sent").isEqualTo(arrived);
        }
    }

    @Test
    void oneNumberServesEachOperation() {
        for (Kind kind : Kind.values()) {
            assertThat(kind.call(face, TestIdCards.passed())).isNotNull();
            assertThat(diary.state(kind.key())).contains(SubmissionState.PASSED);
        }
        assertThat(emulator.charged()).isEqualTo(3);
    }

    @Test
    void whatAResponseHoldsIsRead() {
        FaceVerifyResult rejected = contrast(face, TestIdCards.faceSubCode(204));
        assertThat(rejected.outcome()).isInstanceOf(FaceOutcome.Rejected.class);
        assertThat(rejected.material().orElseThrow().verifyScore()).hasValue(12.03);
        assertThat(rejected.material().orElseThrow().picture()).isEmpty();

        FaceComparison comparison = compare(face);
        assertThat(comparison.isPassed()).isTrue();
        assertThat(comparison.score()).hasValue(99.60875);
        assertThat(comparison.requestId()).isNotEmpty();

        emulator.setFaceOutcomeOfOrder(ORDER, "205");
        LivenessResult liveness = liveness(face);
        assertThat(liveness.isPassed()).isFalse();
        assertThat(liveness.subCode().orElseThrow().value()).isEqualTo("205");
        assertThat(liveness.material().orElseThrow().faceAttack()).contains(true);
    }

    @Test
    void everythingAsFutures() {
        assertThat(
                        face.async()
                                .contrastFaceVerify(contrastRequest(TestIdCards.passed(), link()))
                                .join()
                                .isPassed())
                .isTrue();
        assertThat(face.async().compareFaceVerify(compareRequest()).join().isPassed()).isTrue();
        assertThat(face.async().livenessFaceVerify(livenessRequest()).join().isPassed()).isTrue();
        for (Kind kind : Kind.values()) {
            assertThat(diary.state(kind.key())).contains(SubmissionState.PASSED);
        }
    }

    /** The emulator decodes it; with anything but a picture it would answer 419. */
    @Test
    void aLocalPhotoArrives() {
        Image photo = Image.bytes(Photo.jpeg(480, 640));
        assertThat(face.contrastFaceVerify(contrastRequest(TestIdCards.passed(), photo)).isPassed())
                .isTrue();
        assertThat(
                        face.compareFaceVerify(
                                        r ->
                                                r.outerOrderNo(ORDER)
                                                        .sourceImage(photo)
                                                        .targetImage(
                                                                Image.bytes(Photo.png(480, 640))))
                                .isPassed())
                .isTrue();
        assertThat(face.livenessFaceVerify(r -> r.outerOrderNo(ORDER).faceImage(photo)).isPassed())
                .isTrue();
    }

    @Test
    void aPhotoThatBecameAPngMeanwhileIsNoSubmission(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("face.jpg"), Photo.jpeg(480, 640));
        LivenessFaceVerifyRequest request =
                LivenessFaceVerifyRequest.builder()
                        .outerOrderNo(ORDER)
                        .faceImage(Image.file(file))
                        .build();
        Files.write(file, Photo.png(480, 640));
        assertThat(catchThrowable(() -> face.livenessFaceVerify(request)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(diary.state(Kind.LIVENESS.key())).contains(SubmissionState.NOT_SENT);
        assertThat(arrived(Kind.LIVENESS)).isZero();
    }

    private long arrived(Kind kind) {
        return emulator.calls().stream().filter(c -> c.action().equals(kind.action)).count();
    }

    private static ContrastFaceVerifyRequest contrastRequest(String number, Image photo) {
        return ContrastFaceVerifyRequest.builder()
                .outerOrderNo(ORDER)
                .name("测试")
                .idCardNumber(number)
                .faceImage(photo)
                .build();
    }

    private static CompareFaceVerifyRequest compareRequest() {
        return CompareFaceVerifyRequest.builder()
                .outerOrderNo(ORDER)
                .sourceImage(link())
                .targetImage(Image.ownOss("bucket", "faces/a.jpg"))
                .build();
    }

    private static LivenessFaceVerifyRequest livenessRequest() {
        return LivenessFaceVerifyRequest.builder().outerOrderNo(ORDER).faceImage(link()).build();
    }

    private static Image link() {
        return Image.url("https://cdn.example/face.jpg");
    }
}
