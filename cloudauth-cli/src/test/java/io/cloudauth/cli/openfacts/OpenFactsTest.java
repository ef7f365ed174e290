package io.cloudauth.cli.openfacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.Cli;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the report makes only free calls and contains no value of a response. */
@Timeout(120)
class OpenFactsTest {

    private static final String NAME = "欧阳测试";
    private static final String USER = "user-4711";
    private static final Set<String> FREE =
            Set.of("DescribeFaceVerify", "DescribeVerifySearchPageList", "DescribeVerifyResult");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private Cli cli() {
        return Cli.of(emulator)
                .with("CLOUDAUTH_SCENE_ID", "1000000006")
                .person(NAME, TestIdCards.passed());
    }

    @Test
    void showsCodesNamesTypesAndLengths() {
        Cli.Result result = cli().run("doctor", "--report");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("doctor --report, cloudauth ")
                .contains(
                        """
                        F1 DescribeFaceVerify: the given scene, a CertifyId that does not exist
                           HTTP 200 application/json
                           Code = 406
                        """,
                        "   RequestId: text(36)\n",
                        "F3 DescribeVerifySearchPageList",
                        "   TotalCount: 0\n",
                        "L1 DescribeVerifyResult")
                .doesNotContain("1000000006", "my-scene");
        assertThat(result.err()).contains("No call of this report is billed", "as an issue");
        assertThat(cli().in("zh").run("doctor", "--report").err()).contains("均不计费", "issue");
    }

    @Test
    void containsNothingOfAPersonAndNoSecret() throws IOException {
        try (CloudAuthEmulator otherRegion = CloudAuthEmulator.start()) {
            Cli cli = cli();
            String certifyId = session(cli);
            cli.run("face", "contrast", "--order-no", "c1", "--face", "https://cdn.example/f.jpg");
            cli.run("verify", "--biz-id", "order-1", "--face", "https://cdn.example/f.jpg");
            String link = firstLink(cli, certifyId);
            long charged = emulator.charged();
            int before = emulator.calls().size();

            String[] report = {
                "doctor",
                "--report",
                "--certify-id",
                certifyId,
                "--biz-id",
                "order-1",
                "--standby-endpoint",
                otherRegion.endpoint()
            };
            Cli.Result text = cli.run(report);
            String[] withJson = Arrays.copyOf(report, report.length + 1);
            withJson[report.length] = "--json";
            Cli.Result json = cli.run(withJson);

            assertThat(text.code()).as(text.err()).isZero();
            assertThat(text.out())
                    .contains(
                            "F6 ",
                            "F7 ",
                            "F8 ",
                            "F9 ",
                            "L1 ",
                            "L2 ",
                            "   Items[].CertNo: text(18)\n",
                            "   Items[].GmtVerify: text(19, 9999-99-99 99:99:99)\n",
                            "   ResultObject.MaterialInfo: text with an object\n",
                            "   ResultObject.MaterialInfo{}.facialPictureFront.verifyScore: decimal\n");
            assertThat(json.out())
                    .startsWith("{\"version\":\"cloudauth ")
                    .contains("\"id\":\"F9\"");
            String both = text.out() + text.err() + json.out() + json.err();
            assertThat(both)
                    .doesNotContain(
                            NAME,
                            "欧",
                            TestIdCards.passed(),
                            USER,
                            certifyId,
                            "order-1",
                            "c1\"",
                            link,
                            emulator.accessKeySecret(),
                            emulator.accessKeyId(),
                            "http://",
                            "https://");
            assertThat(emulator.charged()).isEqualTo(charged);
            assertThat(emulator.calls().subList(before, emulator.calls().size()))
                    .extracting(CloudAuthEmulator.Call::action)
                    .isNotEmpty()
                    .allMatch(FREE::contains);
        }
    }

    private String session(Cli cli) throws IOException {
        Cli.Result init =
                cli.input(CloudAuthEmulator.pageMetaInfo())
                        .run("face", "init", "--meta-info", "-", "--user-id", USER, "--json");
        Matcher id = Pattern.compile("\"certifyId\":\"(\\w+)\"").matcher(init.out());
        assertThat(id.find()).as(init.out() + init.err()).isTrue();
        emulator.setFaceOutcome(id.group(1), "200");
        return id.group(1);
    }

    /** Returns the host and the path of pictures, which the responses contain. */
    private static String firstLink(Cli cli, String certifyId) {
        assertThat(cli.run("face", "result", certifyId).code()).isZero();
        return "_0_normal";
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 502})
    void aResponseThatIsNoJsonIsOnlyCounted(int status) {
        emulator.answerPage("DescribeFaceVerify", status, 1);

        assertThat(cli().run("doctor", "--report").out())
                .contains("HTTP " + status)
                .contains("body: not JSON, ");
    }

    @Test
    void aServiceThatCannotBeReachedIsNoFailureOfTheReport() {
        Cli cli = cli();
        emulator.close();

        Cli.Result result = cli.run("doctor", "--report");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("no response");
    }

    @Test
    void needsASceneAndCredentials() {
        assertThat(new Cli().run("doctor", "--report").err()).contains("--scene-id", "--biz-type");
        assertThat(cli().noKey().run("doctor", "--report").code()).isEqualTo(31);
    }

    @Test
    void aNameThatCouldBeAValueIsNotShown() throws IOException {
        String json =
                "{\"张三\":{\"a b\":1},\"ok\":\"11010519491231002X\",\"n\":[{\"x\":null},{\"x\":true}],"
                        + "\"deep\":\"{\\\"number\\\":\\\"11010519491231002X\\\"}\",\"cut\":\"{\\\"a\\\":\","
                        + "\"IdentityInfo\":\"null\",\"score\":\"88.5\",\"digits\":\"2026\"}";

        Map<String, String> shape = Shape.of(json.getBytes(StandardCharsets.UTF_8));

        assertThat(shape)
                .containsEntry("?.?", "integer")
                .containsEntry("ok", "text(18)")
                .containsEntry("n[].x", "boolean or null")
                .containsEntry("deep{}.number", "text(18)")
                .containsEntry("cut", "broken or text with an object or text(5)")
                .containsEntry("IdentityInfo", "text \"null\"")
                .containsEntry("digits", "text(4, digits)");
        assertThat(shape.toString()).doesNotContain("张三", "11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-facts.md", "zh/open-facts.md"})
    void theDocumentNamesEachCallOfTheReport(String document) throws IOException {
        String page = Files.readString(Path.of("../docs").resolve(document));
        Set<String> named = new TreeSet<>();
        Pattern.compile("`([FL][0-9])`")
                .matcher(page)
                .results()
                .forEach(m -> named.add(m.group(1)));

        assertThat(named)
                .containsExactlyElementsOf(
                        List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "L1", "L2"));
    }
}
