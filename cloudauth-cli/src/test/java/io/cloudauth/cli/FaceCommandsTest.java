package io.cloudauth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the financial-grade product against the emulator. */
@Timeout(120)
class FaceCommandsTest {

    private static final String FACE = "https://cdn.example/face.jpg";
    private static final String NAME = "测试";

    @TempDir private Path folder;
    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Cli cli(String idCardNumber) {
        return Cli.of(emulator).with("CLOUDAUTH_SCENE_ID", "1000000006").person(NAME, idCardNumber);
    }

    private String page() throws IOException {
        return Files.writeString(folder.resolve("meta.json"), CloudAuthEmulator.pageMetaInfo())
                .toString();
    }

    private static String certifyId(Cli.Result result) {
        Matcher found = Pattern.compile("\"certifyId\":\"(\\w+)\"").matcher(result.out());
        assertThat(found.find()).as(result.out()).isTrue();
        return found.group(1);
    }

    @Test
    void aSessionIsStartedAndItsResultIsWatched() throws IOException {
        Cli cli = cli(TestIdCards.notSubmitted());
        Cli.Result init =
                cli.run(
                        "face",
                        "init",
                        "--meta-info",
                        page(),
                        "--order-no",
                        "order1",
                        "--return-url",
                        "https://shop.example/back",
                        "--json");
        assertThat(init.code()).isZero();
        assertThat(init.out())
                .startsWith("{\"outerOrderNo\":\"order1\",\"certifyId\":\"")
                .contains("\"sceneId\":1000000006", "\"certifyUrl\":\"http")
                .doesNotContain(NAME, TestIdCards.notSubmitted());
        String id = certifyId(init);

        Cli.Result waiting = cli.run("face", "result", id);
        assertThat(waiting.code()).isEqualTo(11);
        assertThat(waiting.out()).startsWith("NOT FINISHED").contains("CertifyId   " + id);

        emulator.setFaceOutcome(id, "204");
        Cli.Result result = cli.in("zh").run("face", "result", id, "--watch");
        assertThat(result.code()).isEqualTo(10);
        assertThat(result.out()).startsWith("认证不通过").contains("FACES_DIFFER", "204");
    }

    @Test
    void theMetaInfoDecidesWhetherThereIsAPage() throws IOException {
        Cli cli = cli(TestIdCards.passed());

        Cli.Result page = cli.run("face", "init", "--meta-info", page());
        Cli.Result app =
                cli.input(CloudAuthEmulator.appMetaInfo() + "\n")
                        .run("face", "init", "--meta-info", "-");

        assertThat(page.out()).contains("page        http");
        assertThat(page.err()).contains("cloudauth face result sha", "--scene-id 1000000006");
        assertThat(app.code()).isZero();
        assertThat(app.out()).contains("CertifyId   sha").doesNotContain("page ");
        assertThat(app.err()).contains("no page, because the MetaInfo is that of an app");
    }

    @Test
    void aPageThatIsMissingIsNoUnexpectedError() throws IOException {
        Path meta = Files.writeString(folder.resolve("a.json"), CloudAuthEmulator.appMetaInfo());
        String[] command = {
            "face", "init", "--meta-info", meta.toString(), "--return-url", "https://a.example"
        };

        Cli.Result result = cli(TestIdCards.passed()).run(command);

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("Warning: metaInfo does not come from a browser")
                .containsPattern("session sha\\w+ was started, but without a page")
                .contains("getMetaInfo()");
    }

    @Test
    void theOtherSolutionsNeedNoPerson() throws IOException {
        Cli cli = Cli.of(emulator).with("CLOUDAUTH_SCENE_ID", "1000000006");

        assertThat(init(cli, "--product-code", "ID_PLUS").code()).isZero();
        assertThat(init(cli, "--product-code", "lr_fr", "--user-id", "u-1").code()).isZero();
        assertThat(init(cli, "--product-code", "LR_FR").err())
                .contains("userId (--user-id) is missing");
        assertThat(init(cli, "--product-code", "PV_FV", "--user-id", "u-1", "--face", FACE).code())
                .isZero();
        assertThat(init(cli).err()).contains("CLOUDAUTH_NAME, CLOUDAUTH_ID_NUMBER");
        assertThat(cli.run("face", "init", "--meta-info", "-", "--person-stdin").err())
                .contains("Put the MetaInfo into a file");
    }

    private Cli.Result init(Cli cli, String... more) throws IOException {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"face", "init", "--meta-info", page()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return cli.run(all);
    }

    @ParameterizedTest
    @CsvSource({"200, 0, passed", "204, 10, rejected", "209, 12, inconclusive"})
    void theVerdictOfAPhotoIsTheExitCode(int subCode, int code, String verdict) {
        Cli cli = cli(TestIdCards.faceSubCode(subCode));

        Cli.Result result = contrast(cli, "--json");

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out())
                .startsWith("{\"outerOrderNo\":\"c1\",\"certifyId\":\"sha")
                .contains("\"verdict\":\"" + verdict + "\"", "\"subCode\":\"" + subCode + "\"")
                .doesNotContain(NAME);
        assertThat(result.err()).contains("Submitting with order number c1");
    }

    private static Cli.Result contrast(Cli cli, String... more) {
        String[] first = {"face", "contrast", "--order-no", "c1", "--face", FACE};
        String[] all = new String[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return cli.run(all);
    }

    @Test
    void comparesPhotosAndChecksThemForLiveness() {
        Cli cli = Cli.of(emulator).with("CLOUDAUTH_SCENE_ID", "1000000006");

        Cli.Result comparison = cli.run("face", "compare", "--source", FACE, "--target", FACE);
        Cli.Result liveness = cli.run("face", "liveness", "--face", FACE);

        assertThat(comparison.code()).isZero();
        assertThat(comparison.out())
                .startsWith("PASSED  The two photos show the same person.")
                .contains("order no.   ", "score       ");
        assertThat(liveness.code()).isZero();
        assertThat(liveness.out()).startsWith("PASSED  The photo is one of a live person.");
        assertThat(emulator.charged()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ContrastFaceVerify", "CompareFaceVerify", "LivenessFaceVerify"})
    void anUnknownOutcomeNamesTheCommandThatFindsIt(String operation) {
        Cli cli = cli(TestIdCards.passed());
        emulator.breakAnswer(operation, CloudAuthEmulator.Breakage.CUT, 1);

        Cli.Result lost =
                switch (operation) {
                    case "ContrastFaceVerify" -> contrast(cli);
                    case "CompareFaceVerify" ->
                            cli.run(
                                    "face",
                                    "compare",
                                    "--order-no",
                                    "c1",
                                    "--source",
                                    FACE,
                                    "--target",
                                    FACE);
                    default -> cli.run("face", "liveness", "--order-no", "c1", "--face", FACE);
                };

        assertThat(lost.code()).isEqualTo(20);
        Matcher next =
                Pattern.compile("cloudauth (face find c1 --scene-id 1000000006[-A-Z_a-z ]*)[:.]")
                        .matcher(lost.err());
        assertThat(next.find()).as(lost.err()).isTrue();
        Cli.Result found = cli.run(next.group(1).strip().split(" ", -1));
        assertThat(found.code()).isZero();
        assertThat(found.out()).startsWith("PASSED").contains("order no.   c1");
        assertThat(lost.err() + found.out()).doesNotContain(NAME, TestIdCards.passed());
    }

    @Test
    void findingNoRecordProvesNothing() {
        Cli.Result none = cli(TestIdCards.passed()).run("face", "find", "c2", "--json");
        Cli.Result text = cli(TestIdCards.passed()).in("zh").run("face", "find", "c2");

        assertThat(none.code()).isEqualTo(20);
        assertThat(none.out()).isEqualTo("{\"outerOrderNo\":\"c2\",\"records\":[]}\n");
        assertThat(text.err()).contains("不能证明未计费");
    }

    @Test
    void severalRecordsThatDifferDoNotCountAsPassed() {
        contrast(cli(TestIdCards.passed()));
        contrast(cli(TestIdCards.faceSubCode(204)));

        Cli.Result found = cli(TestIdCards.passed()).run("face", "find", "c1");

        assertThat(found.code()).isEqualTo(13);
        assertThat(found.err()).contains("2 records");
    }

    @Test
    void deletesOnlyWhatTheUserAgreedTo() {
        Cli cli = cli(TestIdCards.passed());
        String id = certifyId(contrast(cli, "--json"));

        assertThat(cli.run("face", "delete", id).err()).contains("Use --yes");
        assertThat(cli.typing("no").run("face", "delete", id).code()).isEqualTo(33);
        assertThat(emulator.calls()).hasSize(1);

        Cli.Result deleted = cli.run("face", "delete", id, "--yes");
        assertThat(deleted.code()).isZero();
        assertThat(deleted.out()).startsWith("The vendor deleted the personal data.");
        assertThat(deleted.err()).contains("your own OSS bucket");
        assertThat(cli.run("face", "delete", id, "--yes", "--json").out())
                .contains("\"deletion\":\"already_deleted\",\"done\":true");
    }

    @Test
    void refusesToDeleteBeforeTheResultIsAskedFor() throws IOException {
        Cli cli = cli(TestIdCards.passed());
        String id = certifyId(init(cli, "--json"));
        emulator.setFaceOutcome(id, "200");

        Cli.Result result = cli.run("face", "delete", id, "--yes", "--after-query");

        assertThat(result.code()).isEqualTo(30);
        assertThat(result.out()).contains("get the result first");
    }

    @Test
    void asksBeforeEveryBilledCall() {
        Cli cli = cli(TestIdCards.passed()).with("CLOUDAUTH_MOBILE", "13800000000").typing();

        for (String command :
                new String[] {
                    "face contrast --face " + FACE,
                    "face compare --source " + FACE + " --target " + FACE,
                    "face liveness --face " + FACE,
                    "check id2",
                    "check mobile3"
                }) {
            Cli.Result declined = cli.run(command.split(" ", -1));
            assertThat(declined.code()).as(command).isEqualTo(33);
            assertThat(declined.questions()).as(command).hasSize(1);
        }
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 0, CONSISTENT", "201, 10, INCONSISTENT", "202, 12, NO RECORD"})
    void theResultOfACheckIsTheExitCode(int subCode, int code, String word) {
        Cli.Result result = cli(TestIdCards.faceSubCode(subCode)).run("check", "id2");

        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).startsWith(word + "  ").contains("BizCode     ");
    }

    @Test
    void checksAMobileNumberThatIsNoArgument() {
        Cli cli = cli(TestIdCards.passed());
        assertThat(cli.run("check", "mobile3").err()).contains("CLOUDAUTH_MOBILE");

        Cli.Result result = cli.with("CLOUDAUTH_MOBILE", "13800000000").run("check", "mobile3");
        Cli.Result lines =
                Cli.of(emulator)
                        .input(NAME + "\n" + TestIdCards.passed() + "\n13800000000\n")
                        .run("check", "mobile3", "--person-stdin", "--json");
        Cli.Result asked =
                cli(TestIdCards.passed()).typing("13800000000", "yes").run("check", "mobile3");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("SubCode     101", "all three belong together");
        assertThat(lines.out()).contains("\"consistent\":true").doesNotContain("13800000000");
        assertThat(asked.questions()).hasSize(2).first().asString().startsWith("Mobile number");
        assertThat(
                        Cli.of(emulator)
                                .input(NAME + "\n")
                                .run("check", "mobile3", "--person-stdin")
                                .err())
                .contains("three lines");
    }

    @Test
    void theOutcomeOfALostCheckCannotBeFound() {
        emulator.breakAnswer("Id2MetaVerify", CloudAuthEmulator.Breakage.CUT, 1);

        Cli.Result lost = cli(TestIdCards.passed()).run("check", "id2");

        assertThat(lost.code()).isEqualTo(20);
        assertThat(lost.err()).contains("No command finds the result of a check");
    }

    @Test
    void theSceneIsRequiredAndIsANumber() {
        Cli cli = Cli.of(emulator).person(NAME, TestIdCards.passed());

        assertThat(contrast(cli).err()).contains("--scene-id", "CLOUDAUTH_SCENE_ID");
        assertThat(contrast(cli, "--scene-id", "0").err()).contains("--scene-id is not valid");
        assertThat(contrast(cli.with("CLOUDAUTH_SCENE_ID", "my-scene")).err())
                .contains("CLOUDAUTH_SCENE_ID is not valid");
        assertThat(contrast(cli, "--scene-id", "7", "--standby-endpoint", "http://a.example").err())
                .contains("--standby-endpoint must be https");
    }
}
