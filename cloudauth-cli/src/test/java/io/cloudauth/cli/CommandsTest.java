package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.output.Failure;
import io.cloudauth.cli.output.Texts;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.SubmissionLogException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CommandsTest {

    private static final String FACE = "https://cdn.example/face.jpg";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, passed",
        "7, 10, rejected",
        "12, 12, inconclusive",
        "77, 13, unrecognized",
    })
    void aVerdictIsTheExitCode(int status, int code, String verdict) {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.withStatus(status));

        Cli.Result result = cli.run("verify", "--biz-id", "v-1", "--face", FACE, "--json");

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out())
                .startsWith("{\"bizId\":\"v-1\",\"verdict\":\"" + verdict + "\"")
                .contains("\"status\":" + status)
                .doesNotContain("测试");
        assertThat(result.err()).contains("v-1");
    }

    @Test
    void printsWarningsAndSendsTheRequest() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.passed());

        Cli.Result result = cli.run("verify", "--face", "http://cdn.example/face.jpg");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("Warning: faceImage");
    }

    @Test
    void namesTheAddressOfARefusedConnectionInBothLanguages() {
        emulator.close();
        String address = emulator.endpoint().replace("http://", "");
        Cli cli = Cli.of(emulator);

        Cli.Result english = cli.run("result", "order-1");
        Cli.Result chinese = cli.in("zh").run("result", "order-1");

        assertThat(english.code()).isEqualTo(32);
        assertThat(english.err())
                .contains("Address: " + address, "Check that a server listens at this address");
        assertThat(chinese.err()).contains("地址：" + address, "请检查该地址是否有服务在监听");
    }

    @Test
    void notSubmittedHasItsOwnExitCode() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.notSubmitted());

        assertThat(cli.run("verify", "--face", FACE).code()).isEqualTo(11);
    }

    @Test
    void showsARejectionInTheLanguageOfTheUser() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.rejectedWith(5));

        assertThat(cli.run("verify", "--face", FACE).out())
                .startsWith("REJECTED  The ID card has expired")
                .contains("5 (CARD_EXPIRED)");
        assertThat(cli.in("zh").run("verify", "--face", FACE).out()).startsWith("认证不通过  身份证已过期");
        assertThat(cli.colours().run("verify", "--face", FACE).out()).startsWith("\u001b[31m");
    }

    @Test
    void anUnknownOutcomeIsNeverMistakenForAFailure() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.connectionCut());

        Cli.Result result = cli.run("verify", "--biz-id", "cut-1", "--face", FACE);

        assertThat(result.code()).isEqualTo(20);
        assertThat(result.err())
                .contains("cut-1")
                .contains("Do not send it again")
                .contains("cloudauth result cut-1 --biz-type my-scene");
    }

    @Test
    void asksBeforeABilledCallAndSendsNothingIfTheUserDeclines() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.passed()).typing("no");

        Cli.Result declined = cli.run("verify", "--face", FACE);

        assertThat(declined.code()).isEqualTo(33);
        assertThat(declined.questions()).singleElement().asString().contains("charged");
        assertThat(declined.err()).isEqualTo("Nothing was sent.\n");
        assertThat(emulator.calls()).isEmpty();
        assertThat(cli.run("verify", "--face", FACE, "--yes").questions()).isEmpty();
        assertThat(emulator.charged()).isOne();
    }

    @Test
    void showsAServiceErrorWithItsRemedy() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.nameDiffers());

        Cli.Result result = cli.run("verify", "--face", FACE, "--json");

        assertThat(result.code()).isEqualTo(30);
        assertThat(result.out())
                .contains("\"code\":\"3101\"")
                .contains("\"remedy\":\"Ask the person to check both.\"")
                .contains("\"exitCode\":30");
    }

    @Test
    void sendsNothingIfTheRequestIsInvalid() {
        Cli.Result result =
                Cli.of(emulator).person("测试", "12345").run("verify", "--face", "/no/such.jpg");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("idCardNumber")
                .contains("faceImage")
                .doesNotContain("12345");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void reportsAPortThatIsInUse() {
        Cli.Result result = new Cli().run("emulator", "--port", Integer.toString(emulator.port()));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("--port 0");
    }

    @Test
    void explainsAnInvalidValue() {
        assertThat(new Cli().run("result", "a", "--timeout", "1").err())
                .contains("--timeout")
                .contains("such as 45s");
    }

    @Test
    void transportAndCredentialsErrorsHaveTheirOwnExitCodes() {
        Cli cli = Cli.of(emulator);
        assertThat(cli.noKey().run("result", "r-1").code()).isEqualTo(31);
        assertThat(cli.run("result", "r-1", "--profile", "no-such-profile").code()).isEqualTo(31);
        assertThat(cli.run("result", "r-1", "--profile", " ").err()).contains("--profile");
        String gone = emulator.endpoint();
        emulator.close();

        Cli.Result result = cli.key("id", "secret").run("result", "r-1", "--endpoint", gone);

        assertThat(result.code()).isEqualTo(32);
        assertThat(result.err()).contains("CONNECT");
    }

    @Test
    void showsTheRemedyOfASubmissionLogError() {
        Failure failure =
                Failure.of(Texts.in("zh"), new SubmissionLogException("the disk is full", null));

        assertThat(failure.remedy()).contains("SubmissionLog").contains("未发送");
    }

    @Test
    void getsATokenAndThenItsResult() {
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.notSubmitted());

        Cli.Result token =
                cli.run(
                        "token",
                        "--biz-type",
                        "RPH5BioOnly",
                        "--biz-id",
                        "t-1",
                        "--passed-redirect",
                        "https://shop.example/p",
                        "--failed-redirect",
                        "https://shop.example/f",
                        "--json");
        assertThat(token.code()).isZero();
        assertThat(token.out()).contains("\"verifyToken\":").contains("\"verifyPageUrl\":");
        assertThat(cli.run("token", "--no-person", "--biz-id", "a b").err())
                .contains("cloudauth result 'a b' --biz-type my-scene --watch");
        assertThat(cli.run("result", "t-1", "--biz-type", "RPH5BioOnly").code()).isEqualTo(11);

        emulator.setOutcome("t-1", 1);
        Cli.Result watched = cli.run("result", "t-1", "--biz-type", "RPH5BioOnly", "--watch");

        assertThat(watched.code()).isZero();
        assertThat(watched.out()).startsWith("PASSED");
    }

    @Test
    void watchingEndsWithTheLastResult() {
        Cli.Result result = Cli.of(emulator).run("result", "w-1", "--watch", "--at-most", "1s");

        assertThat(result.code()).isEqualTo(11);
    }

    @Test
    void aSchemeWithoutNamesNeedsNoPerson() {
        Cli cli = Cli.of(emulator);

        assertThat(cli.run("token", "--scheme", "RPBasic").code()).isZero();
        assertThat(cli.run("token", "--scheme", "RPBioOnly").code()).isEqualTo(2);
        assertThat(cli.run("token", "--no-person").code()).isZero();
    }

    @Test
    void readsNamesAndSecretsFromThePromptOrStandardInput() {
        Cli typing =
                Cli.of(emulator)
                        .noKey()
                        .typing(
                                emulator.accessKeyId(),
                                emulator.accessKeySecret(),
                                "",
                                "测试",
                                TestIdCards.passed(),
                                "yes");

        Cli.Result typed = typing.run("verify", "--face", FACE, "--credentials", "prompt");
        assertThat(typed.code()).isZero();
        assertThat(typed.questions()).hasSize(6);

        Cli reading = Cli.of(emulator).input("测试\n" + TestIdCards.rejectedWith(6) + "\n");
        assertThat(reading.run("verify", "--face", FACE, "--person-stdin").code()).isEqualTo(10);
        assertThat(Cli.of(emulator).run("verify", "--face", FACE).err()).contains("--person-stdin");
    }

    @Test
    void doesNotSendANameInTheWrongCharset() {
        Cli cli = Cli.of(emulator).person("\ufffd\ufffd", TestIdCards.passed());

        Cli.Result result = cli.run("verify", "--face", FACE);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("UTF-8");
    }

    @Test
    void uploadsAndDownloadsAnImage(@TempDir Path folder) throws IOException {
        Path face = picture(folder.resolve("face.png"));
        Cli cli = Cli.of(emulator).person("测试", TestIdCards.passed());

        Cli.Result uploaded = cli.run("upload", face.toString());
        assertThat(uploaded.code()).isZero();
        String link = uploaded.out().strip();
        assertThat(link).startsWith("oss://");

        assertThat(cli.run("verify", "--biz-id", "d-1", "--face", link).code()).isZero();
        Path saved = folder.resolve("saved");
        Cli.Result downloaded = cli.run("download", "d-1", "--to", saved.toString(), "--json");

        assertThat(downloaded.code()).isZero();
        assertThat(downloaded.out()).contains("\"files\":[\"");
        assertThat(saved).isDirectoryContaining(file -> Files.isRegularFile(file));
        Cli.Result again = cli.run("download", "d-1", "--to", saved.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(cli.run("download", "d-1", "--to", saved.toString(), "--force").code()).isZero();
        Cli.Result none = cli.run("download", "never", "--to", folder.resolve("none").toString());
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("no images").doesNotContain("submitted");
    }

    private static Path picture(Path file) throws IOException {
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
