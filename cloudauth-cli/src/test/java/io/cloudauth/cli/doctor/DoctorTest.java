package io.cloudauth.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.cli.Cli;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the doctor reports each problem with a remedy. */
@Timeout(120)
class DoctorTest {

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void passesIfNothingIsWrong() {
        Cli.Result result = Cli.of(emulator).run("doctor", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("\"failed\":0,\"warnings\":0")
                .contains("key.accepted", "permission.granted", "scene.known", "clock.right");
        assertThat(emulator.charged()).isZero();
    }

    @Test
    void showsEachLineInTheLanguageOfTheUser() {
        Cli wrong = Cli.of(emulator).key(emulator.accessKeyId(), "wrong");

        assertThat(wrong.run("doctor").out())
                .contains("passed   JDK: ")
                .contains("FAILED   AccessKey: the secret does not belong to the AccessKey")
                .contains("→ Copy the complete secret again")
                .contains("1 failed");
        assertThat(wrong.in("zh").run("doctor").out())
                .contains("失败  AccessKey: Secret 与 AccessKey 不匹配")
                .contains("→ 请重新完整复制");
    }

    @Test
    @Timeout(25)
    void waitsForACallNoLongerThanItMay() {
        emulator.delayAnswer("*", Duration.ofSeconds(30), 20);

        Cli.Result slow = Cli.of(emulator).run("doctor", "--timeout", "1s");

        assertThat(slow.code()).isEqualTo(40);
        assertThat(slow.out())
                .contains("did not respond within 1.0 s", "→ Check the network, or allow more");
    }

    @Test
    void namesAnAccessKeyThatDoesNotExist() {
        names("key.unknown", Cli.of(emulator).key("LTAIwrong", "secret"));
    }

    @Test
    void namesAWrongSecret() {
        names("key.secret", Cli.of(emulator).key(emulator.accessKeyId(), "wrong"));
    }

    @Test
    void namesAnExpiredSession() {
        Clock anHourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        try (CloudAuthEmulator service = CloudAuthEmulator.builder().clock(anHourAgo).start()) {
            // within the accepted difference, and in the past
            service.setClockOffset(Duration.ofMinutes(50));
            Credentials session =
                    CredentialsProviders.assumeRole(
                                    role ->
                                            role.roleArn("acs:ram::1234567890123456:role/kyc")
                                                    .duration(Duration.ofMinutes(15))
                                                    .endpoint(service.endpoint())
                                                    .source(
                                                            CredentialsProviders.accessKey(
                                                                    service.accessKeyId(),
                                                                    service.accessKeySecret())))
                            .resolve();
            service.setClockOffset(Duration.ofMinutes(70));
            String token = session.securityToken().orElseThrow().reveal();

            names(
                    "key.session",
                    Cli.of(service)
                            .session(
                                    session.accessKeyId(),
                                    session.accessKeySecret().reveal(),
                                    token));
        }
    }

    @Test
    void namesEverySourceThatHasNoCredentials() {
        assertThat(names("credentials.none", Cli.of(emulator).noKey()))
                .contains("ALIBABA_CLOUD_ACCESS_KEY_ID is not set", "config.json", "ecsRole");
    }

    @Test
    void namesAClockThatIsOff() {
        emulator.setClockOffset(Duration.ofMinutes(20));

        assertThat(names("clock.off", Cli.of(emulator))).containsPattern("-1[0-9]{3} s");
    }

    @Test
    void warnsOfAClockThatDrifts() {
        emulator.setClockOffset(Duration.ofMinutes(-5));

        warns("clock.drifting", Cli.of(emulator));
    }

    @Test
    void namesAHostThatIsNotKnown() {
        names("dns.unknown", Cli.of(emulator), "--endpoint", "https://no-such-host.invalid");
    }

    @Test
    void namesAClosedPort() {
        String endpoint = emulator.endpoint();
        emulator.close();

        names("connect.closed", Cli.of(emulator), "--endpoint", endpoint);
    }

    @Test
    void namesAServerThatSpeaksNoHttp() throws IOException {
        try (LoopbackServer other = new LoopbackServer(plain(), "220 mail.example ESMTP\r\n\r\n")) {
            names(
                    "connect.noHttp",
                    Cli.of(emulator),
                    "--endpoint",
                    "http://127.0.0.1:" + other.port());
        }
    }

    @Test
    void namesACertificateThatIsNotTrustedOrForAnotherName(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        SelfSignedCertificate certificate = SelfSignedCertificate.of(folder, "dns:other.example");
        try (LoopbackServer server = new LoopbackServer(certificate.listen(), "")) {
            String endpoint = "https://127.0.0.1:" + server.port();

            names("tls.untrusted", Cli.of(emulator), "--endpoint", endpoint);
            names(
                    "tls.name",
                    Cli.of(emulator),
                    "--endpoint",
                    endpoint,
                    "--ca-file",
                    certificate.pem().toString());
        }
    }

    @Test
    void namesAServerThatSpeaksNoTls() throws IOException {
        try (LoopbackServer other =
                LoopbackServer.withoutWaiting(plain(), "HTTP/1.1 400 Bad\r\n\r\n")) {
            names(
                    "tls.handshake",
                    Cli.of(emulator),
                    "--endpoint",
                    "https://127.0.0.1:" + other.port());
        }
    }

    @Test
    void namesAProxyThatRefuses() throws IOException {
        try (LoopbackServer proxy =
                new LoopbackServer(
                        plain(), "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            names("proxy.refused", throughProxy(proxy.port()));
        }
    }

    @Test
    void namesAProxyThatWantsAPassword() throws IOException {
        try (LoopbackServer proxy = new LoopbackServer(plain(), "HTTP/1.1 407 Who\r\n\r\n")) {
            names("proxy.password", throughProxy(proxy.port()));
        }
    }

    @Test
    void namesAProxyThatIsNotRunning() throws IOException {
        ServerSocket gone = plain();
        gone.close();

        names("proxy.closed", throughProxy(gone.getLocalPort()));
    }

    @Test
    void warnsOfAProxyThatTheLibraryDoesNotRead() {
        warns("proxy.ignored", Cli.of(emulator).with("HTTPS_PROXY", "http://proxy.example:3128"));
    }

    @Test
    void namesAnUnencryptedEndpoint() {
        names("endpoint.refused", Cli.of(emulator), "--endpoint", "http://cloudauth.example");
    }

    @Test
    void warnsOfAVariableThatWeakensTheVendorsSdk() {
        String variable = "ALIBABACLOUD_JAVA_CORE_INGNORE_SSL";

        assertThat(warns("environment.ignoreSsl", Cli.of(emulator).with(variable, "YES")))
                .contains(variable);
    }

    @Test
    void namesAMissingPermission() {
        emulator.refuse("DescribeVerifyResult", "NoPermission", 403, 1);

        assertThat(names("permission.denied", Cli.of(emulator)))
                .contains("key.accepted", "AliyunYundunCloudAuthFullAccess");
    }

    @Test
    void namesASceneThatDoesNotExist() {
        try (CloudAuthEmulator service =
                CloudAuthEmulator.builder().scene("known", "RPMin").start()) {
            names("scene.unknown", Cli.of(service), "--biz-type", "unknown");
        }
    }

    @Test
    void warnsOfAnErrorCodeThatProvesNothing() {
        emulator.refuse("DescribeVerifyResult", "SomethingNew", 400, 1);
        assertThat(warns("call.unproven", Cli.of(emulator)))
                .doesNotContain("key.accepted", "permission.granted", "scene.");

        emulator.refuse("DescribeVerifyResult", "3101", 400, 1);
        assertThat(warns("scene.answered", Cli.of(emulator)))
                .contains("key.accepted", "permission.granted");
    }

    @Test
    void checksTheFinancialGradeProductByFreeCalls() {
        Cli cli =
                Cli.of(emulator)
                        .with("CLOUDAUTH_SCENE_ID", "1000000006")
                        .person("测试", TestIdCards.passed());
        assertThat(cli.run("doctor", "--json").out())
                .contains("\"failed\":0,\"warnings\":0")
                .contains("facePermission.granted", "faceScene.known", "faceOss.notRefused")
                .contains("faceSearch.permitted", "faceRecords.none", "scene.known");
        cli.run("face", "contrast", "--face", "https://cdn.example/f.jpg");
        long charged = emulator.charged();

        Cli.Result result = cli.run("doctor", "--json");

        assertThat(result.out()).contains("faceRecords.found").doesNotContain("测试");
        assertThat(emulator.charged()).isEqualTo(charged);
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .containsOnly(
                        "", // the connection alone
                        "DescribeVerifyResult",
                        "DescribeFaceVerify",
                        "DescribeVerifySearchPageList",
                        "ContrastFaceVerify");
    }

    @Test
    void doesNotAskTheLegacyProductIfOnlyASceneIdIsGiven() {
        Cli cli = new Cli().key(emulator.accessKeyId(), emulator.accessKeySecret());

        assertThat(
                        cli.run(
                                        "doctor",
                                        "--endpoint",
                                        emulator.endpoint(),
                                        "--scene-id",
                                        "1000000006",
                                        "--json")
                                .out())
                .contains("key.accepted", "faceScene.known")
                .doesNotContain("\"check\":\"scene\"");
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .doesNotContain("DescribeVerifyResult");
    }

    @Test
    void namesWhatTheFinancialGradeProductLacks() {
        Cli cli = Cli.of(emulator);
        String[] scene = {"--scene-id", "1000000006"};
        emulator.refuse("DescribeFaceVerify", "411", 200, 1);
        assertThat(names("facePermission.denied", cli, scene))
                .contains("AliyunAntCloudAuthFullAccess");
        emulator.refuse("DescribeFaceVerify", "404", 200, 1);
        names("faceScene.unknown", cli, scene);
        emulator.refuse("DescribeFaceVerify", "410", 200, 1);
        names("faceOss.refused", cli, scene);
        emulator.refuse("DescribeFaceVerify", "412", 200, 1);
        names("faceAccount.arrears", cli, scene);
        emulator.refuse("DescribeVerifySearchPageList", "Forbidden.RAM", 403, 1);
        finds("faceSearch.denied", "warning", 0, cli, scene);
        emulator.refuse("DescribeFaceVerify", "499", 200, 1);
        finds("call.unproven", "warning", 0, cli, scene);
    }

    @Test
    void namesABareSdkBesideAnotherProduct(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("aliyun-java-sdk-core-4.7.10.jar"));
        Files.createFile(folder.resolve("aliyun-java-sdk-cloudauth-2.0.29.jar"));
        Cli cli = Cli.of(emulator);
        assertThat(cli.run("doctor", "--application", folder.toString()).code()).isZero();

        Files.createFile(folder.resolve("aliyun-java-sdk-ecs-5.0.1.jar"));

        assertThat(names("sdk.bare", cli, "--application", folder.toString())).contains("gson");
        Files.createFile(folder.resolve("httpclient-4.5.14.jar"));
        Files.createFile(folder.resolve("gson-2.15.0.jar"));
        assertThat(cli.run("doctor", "--application", folder.toString()).code()).isZero();
    }

    private static Cli throughProxy(int port) {
        return new Cli()
                .key("id", "secret")
                .with("CLOUDAUTH_PROXY", "http://user:Hu5h@127.0.0.1:" + port);
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Asserts that the doctor reports the failure with a remedy, and returns the output. */
    private static String names(String problem, Cli cli, String... arguments) {
        return finds(problem, "failed", 40, cli, arguments);
    }

    private static String warns(String problem, Cli cli) {
        return finds(problem, "warning", 0, cli);
    }

    private static String finds(
            String problem, String level, int code, Cli cli, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "doctor";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Cli.Result result = cli.run(all);
        assertThat(result.out())
                .containsPattern(
                        "\"level\":\""
                                + level
                                + "\",\"name\":\""
                                + problem
                                + "\",\"message\":\"[^\"]+\",\"remedy\":\"[^\"]+\"")
                .doesNotContain("Hu5h");
        assertThat(result.code()).isEqualTo(code);
        return result.out();
    }
}
