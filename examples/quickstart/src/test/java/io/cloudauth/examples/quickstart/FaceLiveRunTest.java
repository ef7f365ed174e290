package io.cloudauth.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.CloudAuthEmulator.Breakage;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.junit.CloudAuthTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live run of the financial-grade product, with an emulator in place of the real service. */
@CloudAuthTest
class FaceLiveRunTest {

    private static final String NAME = "张三";
    private static final String PHOTO = "https://cdn.example/face.jpg";

    private final CloudAuthEmulator emulator;
    private final LiveProgram program;

    FaceLiveRunTest(CloudAuthEmulator emulator) {
        this.emulator = emulator;
        this.program = new LiveProgram(emulator);
    }

    private int run(String... answers) {
        return program.answered(List.of(answers), "--live", "--scene-id", "1000000007");
    }

    private List<String> actions() {
        return emulator.calls().stream().map(CloudAuthEmulator.Call::action).toList();
    }

    @AfterEach
    void noPersonalDataWasPrinted() {
        assertThat(program.shown()).doesNotContain(NAME, PHOTO, "19000101", "19491231");
    }

    @Test
    void costAndRequirementsArePrintedBeforeTheFirstQuestion() {
        assertThat(program.withoutTerminal("--live", "--scene-id", "1000000007"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .containsSubsequence(
                        "both are charged",
                        "id2MetaVerify",
                        "contrastFaceVerify",
                        "cannot start a session",
                        "AliyunAntCloudAuthFullAccess",
                        "ALIBABA_CLOUD_ACCESS_KEY_ID",
                        "ID_MIN",
                        "No call was made: --live needs a terminal");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void withoutCredentialsNothingIsAsked() {
        assertThat(program.withoutCredentials("--live", "--scene-id", "1000000007"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains(
                        "No call was made: no credentials found. environment: SOME_VARIABLE is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "LIVE", "live!"})
    void anyOtherWordCallsNothing(String word) {
        assertThat(run(word, NAME, TestIdCards.passed(), PHOTO, "live"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made: you did not confirm");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void endOfInputCallsNothing() {
        assertThat(run("live", NAME, TestIdCards.passed())).isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void afterEachConfirmationOneCallIsMade() {
        assertThat(run("live", NAME, TestIdCards.passed(), PHOTO, "live"))
                .isEqualTo(Quickstart.DONE);

        assertThat(program.shown())
                .containsSubsequence(
                        "outcome() is Consistent",
                        "never that your user is this person",
                        "OuterOrderNo: ",
                        "isPassed() = true",
                        "FaceVerifyResult[");
        assertThat(actions()).containsExactly("Id2MetaVerify", "ContrastFaceVerify");
        assertThat(emulator.calls().get(1).parameters()).containsEntry("SceneId", "1000000007");
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @Test
    void aPhotoInAFileIsSubmitted(@TempDir Path folder) throws IOException {
        Path photo = folder.resolve("face.jpg");
        BufferedImage grey = new BufferedImage(480, 640, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(ImageIO.write(grey, "jpg", photo.toFile())).isTrue();

        assertThat(run("live", NAME, TestIdCards.passed(), photo.toString(), "live"))
                .isEqualTo(Quickstart.DONE);

        assertThat(program.shown()).contains("isPassed() = true").doesNotContain("face.jpg");
        assertThat(emulator.calls().get(1).parameters()).containsKey("FaceContrastPicture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes"})
    void withoutTheSecondConfirmationOnlyTheCheckIsMade(String word) {
        assertThat(run("live", NAME, TestIdCards.passed(), PHOTO, word))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("The photo was not submitted: you did not confirm");
        assertThat(actions()).containsExactly("Id2MetaVerify");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202})
    void aPairThatIsNotConsistentIsNotSubmitted(int subCode) {
        assertThat(run("live", NAME, TestIdCards.faceSubCode(subCode), PHOTO, "live"))
                .isEqualTo(Quickstart.DONE);

        assertThat(program.shown())
                .contains("The photo was not submitted: name and ID number were not confirmed")
                .doesNotContain("never that your user is this person");
        assertThat(actions()).containsExactly("Id2MetaVerify");
    }

    @Test
    void allInvalidInputIsReportedBeforeTheCheckIsCharged(@TempDir Path folder) {
        String noPhoto = folder.resolve("face.jpg").toString();

        assertThat(run("live", " ", "110105194912310021", noPhoto, "live"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains("name is blank", "idCardNumber has a wrong check digit", "faceImage")
                .contains("No call was made: correct the input")
                .doesNotContain(noPhoto);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aPhotoThatIsNoPathCallsNothing() {
        assertThat(run("live", NAME, TestIdCards.passed(), "face\0.jpg", "live"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown()).contains("No call was made: the photo is neither");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aServiceErrorIsPrintedWithItsRemedy() {
        emulator.refuse("ContrastFaceVerify", "410", 0, 1);

        assertThat(run("live", NAME, TestIdCards.passed(), PHOTO, "live"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .contains("code 410", "remedy: Activate the product", "charged: false");
    }

    @Test
    void anUnknownOutcomeIsPrintedWithItsOuterOrderNo() {
        emulator.breakAnswer("ContrastFaceVerify", Breakage.CUT, 1);

        assertThat(run("live", NAME, TestIdCards.passed(), PHOTO, "live"))
                .isEqualTo(Quickstart.FAILED);

        assertThat(program.shown())
                .containsSubsequence(
                        "OuterOrderNo: ", "Do not send it again", "findByOuterOrderNo");
        assertThat(actions()).containsExactly("Id2MetaVerify", "ContrastFaceVerify");
    }
}
