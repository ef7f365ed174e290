package io.cloudauth.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.credentials.Credentials;
import io.cloudauth.error.FileProblem;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.model.Image;
import io.cloudauth.model.TestPictures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the billed operations with a face accept. */
class FaceSubmissionRulesTest {
    private static final Image LINK = Image.url("https://cdn.example/a.jpg");
    private static final int ONE_MB = 1024 * 1024;

    private static ContrastFaceVerifyRequest.Builder contrast() {
        return ContrastFaceVerifyRequest.builder()
                .outerOrderNo("order1")
                .name("测试")
                .idCardNumber("11010519491231002X")
                .faceImage(LINK);
    }

    private static CompareFaceVerifyRequest.Builder compare() {
        return CompareFaceVerifyRequest.builder()
                .outerOrderNo("order1")
                .sourceImage(LINK)
                .targetImage(LINK);
    }

    private static LivenessFaceVerifyRequest.Builder liveness() {
        return LivenessFaceVerifyRequest.builder().outerOrderNo("order1").faceImage(LINK);
    }

    private static List<Violation> contrast(Consumer<ContrastFaceVerifyRequest.Builder> change) {
        ContrastFaceVerifyRequest.Builder builder = contrast();
        change.accept(builder);
        return violations(builder::build);
    }

    private static List<Violation> violations(Runnable build) {
        InvalidRequestException e = catchThrowableOfType(InvalidRequestException.class, build::run);
        return e == null ? List.of() : e.violations();
    }

    @Test
    void whatIsRequiredIsReportedAtOnce() {
        assertThat(violations(() -> ContrastFaceVerifyRequest.builder().build()))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("outerOrderNo", "name", "idCardNumber", "faceImage");
        assertThat(violations(() -> CompareFaceVerifyRequest.builder().build()))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("outerOrderNo", "sourceImage", "targetImage");
        assertThat(violations(() -> LivenessFaceVerifyRequest.builder().build()))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("outerOrderNo", "faceImage");
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        assertThat(
                        contrast(
                                r ->
                                        r.outerOrderNo("order-1")
                                                .sceneId(0)
                                                .name("测\n试")
                                                .idCardNumber("110105194912310021")
                                                .faceImage(Image.oss("bucket", "a.jpg"))
                                                .userId("u".repeat(101))
                                                .mobile("no number")
                                                .ip("host.example")
                                                .deviceToken("a\nb")
                                                .parameter("Model", "x")))
                .containsExactlyInAnyOrder(
                        new Violation("outerOrderNo", Rule.OUTER_ORDER_NO),
                        new Violation("sceneId", Rule.SCENE_ID),
                        new Violation("name", Rule.CONTROL_CHARACTER),
                        new Violation("idCardNumber", Rule.ID_NUMBER_CHECKSUM),
                        new Violation("faceImage", Rule.IMAGE_VENDOR_OSS),
                        new Violation("userId", Rule.LONGER_THAN_100),
                        new Violation("mobile", Rule.PHONE_NUMBER),
                        new Violation("ip", Rule.IP_LITERAL),
                        new Violation("deviceToken", Rule.CONTROL_CHARACTER),
                        new Violation("parameter(Model)", Rule.PARAMETER_RESERVED));
    }

    @Test
    void valuesAreNormalised() {
        ContrastFaceVerifyRequest request =
                contrast().name("  测试 ").idCardNumber("１1010519491231002x").build();
        assertThat(request.name().reveal()).isEqualTo("测试");
        assertThat(request.idCardNumber().reveal()).isEqualTo("11010519491231002X");
    }

    @Test
    void aPhotoThatCannotBeReadIsReportedWithItsReason() {
        assertThat(contrast(r -> r.faceImage(Image.file(Path.of("no-such-directory", "a.jpg")))))
                .containsExactly(
                        new Violation("faceImage", Rule.IMAGE_UNREADABLE, FileProblem.NOT_FOUND));
    }

    @Test
    void everyWayOfAPhotoIsAccepted() {
        for (Image photo :
                List.of(
                        LINK,
                        Image.ownOss("bucket", "faces/a.jpg"),
                        Image.bytes(TestPictures.jpeg()))) {
            assertThat(contrast(r -> r.faceImage(photo))).isEmpty();
            assertThat(violations(() -> liveness().faceImage(photo).build())).isEmpty();
            assertThat(violations(() -> compare().sourceImage(photo).targetImage(photo).build()))
                    .isEmpty();
        }
    }

    @Test
    void eachOperationHasItsLimitOfAPhoto() {
        Image.Local large = sized(ONE_MB - 1);
        Image.Local tooLarge = sized(ONE_MB);
        assertThat(contrast(r -> r.faceImage(large))).isEmpty();
        assertThat(contrast(r -> r.faceImage(tooLarge)))
                .containsExactly(new Violation("faceImage", Rule.IMAGE_TOO_LARGE));
        assertThat(violations(() -> liveness().faceImage(large).build())).isEmpty();
        assertThat(violations(() -> liveness().faceImage(tooLarge).build()))
                .containsExactly(new Violation("faceImage", Rule.IMAGE_TOO_LARGE));
        assertThat(violations(() -> compare().targetImage(sized(786_507)).build())).isEmpty();
        assertThat(violations(() -> compare().targetImage(sized(786_508)).build()))
                .containsExactly(new Violation("targetImage", Rule.IMAGE_TOO_LARGE));
        assertThat((786_507 + 2) / 3 * 4).as("characters").isEqualTo(1_048_676);
    }

    /** A JPEG that is sent in this many bytes; what follows its end is sent with its metadata. */
    private static Image.Local sized(int length) {
        return Image.bytes(Arrays.copyOf(TestPictures.jpeg(), length)).keepMetadata();
    }

    @Test
    void aLivenessCheckNeedsAJpeg() {
        Image png = Image.bytes(TestPictures.png(480, 640));
        assertThat(violations(() -> liveness().faceImage(png).build()))
                .containsExactly(new Violation("faceImage", Rule.IMAGE_NOT_JPEG));
        assertThat(contrast(r -> r.faceImage(png))).isEmpty();
        assertThat(violations(() -> compare().sourceImage(png).build())).isEmpty();
    }

    @Test
    void aRequestWithCredentialsOfItsOwnAndNoAccountIsWarnedOf() {
        assertThat(contrast().credentials(() -> Credentials.of("id", "secret")).build().warnings())
                .containsExactly(new Violation("account", Rule.ACCOUNT_NOT_NAMED));
        assertThat(
                        compare()
                                .credentials(() -> Credentials.of("id", "secret"))
                                .account("shop")
                                .build()
                                .warnings())
                .isEmpty();
    }
}
