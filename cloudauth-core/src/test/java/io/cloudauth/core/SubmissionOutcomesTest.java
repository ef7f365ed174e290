package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Call;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import io.cloudauth.submission.SubmissionState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code SubmissionLog}, and what each of its states permits. */
@Timeout(120)
class SubmissionOutcomesTest {
    private static final BizId BIZ_ID = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Diary diary = new Diary();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .bizType("scene")
                    .retry(r -> r.initialBackoff(java.time.Duration.ofMillis(1)))
                    .submissionLog(diary)
                    .build();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("passed", TestIdCards.passed(), SubmissionState.PASSED),
                Arguments.of("rejected", TestIdCards.rejectedWith(6), SubmissionState.REJECTED),
                Arguments.of("not submitted", TestIdCards.notSubmitted(), SubmissionState.REJECTED),
                Arguments.of("inconclusive", TestIdCards.inconclusive(), SubmissionState.REJECTED),
                Arguments.of("no known status", TestIdCards.withStatus(2), SubmissionState.UNKNOWN),
                Arguments.of("throttled once", TestIdCards.throttledOnce(), SubmissionState.PASSED),
                Arguments.of("throttled", TestIdCards.throttled(), SubmissionState.NOT_SENT),
                Arguments.of("failed", TestIdCards.serviceUnavailable(), SubmissionState.UNKNOWN),
                Arguments.of("3101", TestIdCards.nameDiffers(), SubmissionState.REJECTED),
                Arguments.of("3102", TestIdCards.noSuchPerson(), SubmissionState.REJECTED),
                Arguments.of("3103", TestIdCards.invalidNumber(), SubmissionState.REJECTED),
                Arguments.of("3104", TestIdCards.alreadyPassed(), SubmissionState.UNKNOWN),
                Arguments.of("no scene", TestIdCards.unknownBizType(), SubmissionState.NOT_SENT),
                Arguments.of("not allowed", TestIdCards.noPermission(), SubmissionState.NOT_SENT),
                Arguments.of("cut", TestIdCards.connectionCut(), SubmissionState.UNKNOWN),
                Arguments.of("truncated", TestIdCards.answerTruncated(), SubmissionState.UNKNOWN),
                Arguments.of("a page", TestIdCards.badGateway(), SubmissionState.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("endings")
    void aSubmissionEndsAsTheTableSays(String what, String number, SubmissionState state) {
        Throwable unused = catchThrowable(() -> submit(number));
        assertThat(diary.state(BIZ_ID)).as(what).contains(state);

        int arrived = arrived().size();
        Throwable second = catchThrowable(() -> submit(TestIdCards.passed()));
        if (state.permitsAnother()) {
            assertThat(arrived()).hasSizeGreaterThan(arrived);
        } else {
            assertThat(second).isInstanceOf(SubmissionRefusedException.class);
            assertThat(((SubmissionRefusedException) second).submission().state()).isEqualTo(state);
            assertThat(arrived()).as("nothing more was sent").hasSize(arrived);
        }
    }

    @Test
    void aCodeInNoDocumentIsForAPersonToSettle() {
        emulator.refuse("VerifyMaterial", "BrandNew.Code", 400, 1);
        assertThat(catchThrowable(() -> submit(TestIdCards.passed())))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> {
                            assertThat(e.key()).contains(Keys.material("scene", BIZ_ID.value()));
                            assertThat(((ServiceException) e.failure()).mayHaveBeenCharged())
                                    .isTrue();
                        });
        assertThat(diary.state(BIZ_ID)).contains(SubmissionState.UNKNOWN);
    }

    @Test
    void aFailedUploadIsNoSubmission() {
        emulator.refuse("DescribeOssUploadToken", "BrandNew.Code", 400, 1);
        VerifyMaterialRequest request =
                request(TestIdCards.passed(), Image.bytes(Photo.jpeg(96, 120)));
        assertThat(catchThrowable(() -> client.verifyMaterial(request)))
                .isInstanceOf(ServiceException.class);
        assertThat(diary.state(BIZ_ID)).contains(SubmissionState.NOT_SENT);
        assertThat(arrived()).isEmpty();

        assertThat(client.verifyMaterial(request).isPassed()).isTrue();
        assertThat(diary.state(BIZ_ID)).contains(SubmissionState.PASSED);
    }

    @Test
    void aPictureThatWasSpoiledMeanwhileIsNoSubmission(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("face.jpg"), Photo.jpeg(96, 120));
        VerifyMaterialRequest request = request(TestIdCards.passed(), Image.file(file));
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(catchThrowable(() -> client.verifyMaterial(request)))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(diary.state(BIZ_ID)).contains(SubmissionState.NOT_SENT);
    }

    @Test
    void whatIsNotValidIsNotWrittenDown() {
        try (CloudAuthClient withoutScene =
                CloudAuth.builder().endpoint(emulator.endpoint()).submissionLog(diary).build()) {
            VerifyMaterialRequest request = request(TestIdCards.passed(), link());
            assertThat(catchThrowable(() -> withoutScene.verifyMaterial(request)))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(diary.state(BIZ_ID)).isEmpty();
    }

    @Test
    void withoutCredentialsNothingWasSent() {
        VerifyMaterialRequest request =
                VerifyMaterialRequest.builder()
                        .bizId(BIZ_ID)
                        .name("测试")
                        .idCardNumber(TestIdCards.passed())
                        .faceImage(link())
                        .credentials(
                                () -> {
                                    throw CredentialsException.of("test", "has none");
                                })
                        .build();
        assertThat(catchThrowable(() -> client.verifyMaterial(request)))
                .isInstanceOf(CredentialsException.class);
        assertThat(diary.state(BIZ_ID)).contains(SubmissionState.NOT_SENT);
    }

    private void submit(String number) {
        Object unused = client.verifyMaterial(request(number, link()));
    }

    private static VerifyMaterialRequest request(String number, Image face) {
        return VerifyMaterialRequest.builder()
                .bizId(BIZ_ID)
                .name("测试")
                .idCardNumber(number)
                .faceImage(face)
                .build();
    }

    private static Image link() {
        return Image.url("https://cdn.example/face.jpg");
    }

    private List<Call> arrived() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("VerifyMaterial"))
                .toList();
    }
}
