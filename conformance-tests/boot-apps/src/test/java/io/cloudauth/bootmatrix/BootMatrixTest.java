package io.cloudauth.bootmatrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.CloudAuthEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same starter in a real application on each Spring Boot, started as a jar on each JDK.
 * Everything logs at TRACE and the actuator shows every value, so that a secret would be seen.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BootMatrixTest {
    private static final List<String> BOOTS =
            List.of("3.2.12", "3.3.13", "3.4.13", "3.5.0", "3.5.16", "4.0.0", "4.0.9", "4.1.2");
    private static final String KEY_ID = "sentinelKeyId4711";
    private static final String SECRET = "sentinelSecret0815";
    private static final List<String> SENTINELS =
            List.of(
                    KEY_ID,
                    SECRET,
                    "哨兵测试",
                    "110000190001010012",
                    "110000190001010063",
                    "110000190001019033",
                    "110000190001012042",
                    "110000190001014179",
                    "sentinelAgent4711");
    private static final Pattern LINK = Pattern.compile("\"href\":\"http://[^/]+(/[^\"{]+)\"");
    private static final Pattern NAMES = Pattern.compile("\"([a-z.]+)\"");

    @TempDir Path directory;

    private final CloudAuthEmulator emulator =
            CloudAuthEmulator.builder().accessKey(KEY_ID, SECRET).start();

    static Stream<Arguments> matrix() {
        return BOOTS.stream()
                .flatMap(boot -> Jdk.thisAndNewest().stream().map(jdk -> Arguments.of(boot, jdk)));
    }

    static Stream<String> boots() {
        return BOOTS.stream();
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @ParameterizedTest(name = "Spring Boot {0} on {1}")
    @MethodSource("matrix")
    void applicationStartedAsAJarCallsAndShowsItWithoutASecret(String boot, Jdk jdk)
            throws Exception {
        List<String> bodies = new ArrayList<>();
        String output;
        try (Application application = start(boot, jdk)) {
            callsEachWay(application, bodies);
            showsHealth(application);
            startsSessions(application, bodies);
            showsHealthOfSessions(application);
            showsMetrics(application);
            showsMetricsOfSessions(application);
            bodies.addAll(everyEndpoint(application));
            assertThat(application.body("/actuator/beans")).contains("cloudauthSubmissionLog");
            assertThat(bodies).noneMatch(BootMatrixTest::holdsASentinel);
            hidesWhatItIsAskedFor(application);
            output = application.output();
        }
        assertThat(output)
                .contains(":: Spring Boot ::")
                .contains("(v" + boot + ")")
                .contains("TRACE");
        assertThat(SENTINELS).noneMatch(output::contains);
    }

    @ParameterizedTest(name = "Spring Boot {0}")
    @MethodSource("boots")
    void applicationWrongPropertySaysWhichAndShowsNoSecret(String boot) throws Exception {
        try (Application application =
                start(boot, Jdk.thisAndNewest().get(0), "--cloudauth.retry.max-attempts=99")) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.output())
                    .contains("APPLICATION FAILED TO START")
                    .contains("cloudauth.retry.max-attempts: retry.maxAttempts must be 1 to 10");
            assertThat(SENTINELS).noneMatch(application.output()::contains);
        }
    }

    @ParameterizedTest(name = "Spring Boot {0}")
    @MethodSource("boots")
    void applicationSecretOnTheWrongLineSaysWhichAndShowsNoSecret(String boot) throws Exception {
        Path wrong =
                Files.writeString(
                        directory.resolve("wrong.properties"), "cloudauth.enabled=" + SECRET);
        try (Application application =
                start(
                        boot,
                        Jdk.thisAndNewest().get(0),
                        "--spring.config.import=" + wrong.toUri())) {
            assertThat(application.exitCode()).isEqualTo(1);
            assertThat(application.output())
                    .contains("APPLICATION FAILED TO START")
                    .contains("The property cloudauth.enabled")
                    .contains("TRACE");
            assertThat(SENTINELS).noneMatch(application.output()::contains);
        }
    }

    @ParameterizedTest(name = "Spring Boot {0}")
    @MethodSource("boots")
    void applicationEmulatorEnabledNeedsNothingElse(String boot) throws Exception {
        try (Application application =
                Application.start(
                        Jdk.thisAndNewest().get(0),
                        boot,
                        Map.of(),
                        List.of(
                                "--cloudauth.emulator.enabled=true",
                                "--cloudauth.biz-type=test",
                                "--cloudauth.scene-id=1000000006",
                                "--cloudauth.clients.tenant-a.biz-type=scene-a"))) {
            assertThat(application.body("/verify/passed")).contains("Passed");
            assertThat(application.body("/face/passed")).contains("Passed[]");
            assertThat(application.output()).contains("NOBODY IS VERIFIED");
            assertThat(emulator.calls()).isEmpty();
        }
    }

    private Application start(String boot, Jdk jdk, String... more) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--logging.level.root=TRACE",
                                "--management.endpoints.web.exposure.include=*",
                                "--management.endpoint.env.show-values=always",
                                "--management.endpoint.configprops.show-values=always",
                                "--management.endpoint.health.show-details=always",
                                "--management.endpoint.health.probes.enabled=true",
                                "--spring.threads.virtual.enabled=true",
                                "--cloudauth.endpoint=" + emulator.endpoint(),
                                "--cloudauth.biz-type=test",
                                "--cloudauth.retry.enabled=false",
                                "--cloudauth.submission-log.enabled=true",
                                "--cloudauth.submission-log.create-table=true",
                                "--cloudauth.scene-id=1000000006",
                                "--cloudauth.scenes.ID_PLUS=1000000007",
                                "--cloudauth.clients.tenant-a.biz-type=scene-a",
                                "--cloudauth.clients.tenant-a.scene-id=1000000008"));
        arguments.addAll(List.of(more));
        // not among the arguments: a JVM shows its whole command line as a system property
        Path file =
                Files.writeString(
                        directory.resolve("secrets.properties"),
                        """
                        cloudauth.clients.tenant-a.credentials.access-key-id=%s
                        cloudauth.clients.tenant-a.credentials.access-key-secret=%s
                        """
                                .formatted(KEY_ID, SECRET));
        arguments.add("--spring.config.additional-location=" + file.toUri());
        return Application.start(
                jdk,
                boot,
                Map.of(
                        "CLOUDAUTH_CREDENTIALS_ACCESSKEYID",
                        KEY_ID,
                        "CLOUDAUTH_CREDENTIALS_ACCESSKEYSECRET",
                        "${OWN_VARIABLE}",
                        "OWN_VARIABLE",
                        SECRET,
                        "COPY_OF_THE_OPTIONS",
                        "-Dcloudauth.credentials.access-key-secret=" + SECRET,
                        "SPRING_APPLICATION_JSON",
                        "{\"cloudauth\":{\"clients\":{\"json\":{\"credentials\":{"
                                + "\"access-key-id\":\""
                                + KEY_ID
                                + "\","
                                + "\"access-key-secret\":\""
                                + SECRET
                                + "\"}}}}}"),
                arguments);
    }

    private void callsEachWay(Application application, List<String> bodies) throws Exception {
        bodies.add(application.body("/verify/passed"));
        assertThat(bodies.get(0)).contains("Passed");
        bodies.add(application.body("/verify/rejected"));
        assertThat(bodies.get(1)).contains("FACE_DIFFERS_FROM_CARD");
        for (String path : List.of("/token", "/tenant", "/async", "/await")) {
            bodies.add(application.body(path));
        }
        assertThat(emulator.calls())
                .extracting(CloudAuthEmulator.Call::action)
                .contains("VerifyMaterial", "DescribeVerifyToken", "DescribeVerifyResult");
        assertThat(emulator.calls()).extracting(CloudAuthEmulator.Call::code).containsOnlyNulls();
    }

    private void startsSessions(Application application, List<String> bodies) throws Exception {
        int before = emulator.calls().size();
        List<String> sessions = new ArrayList<>();
        for (String path : List.of("passed", "rejected", "card", "async", "tenant/passed")) {
            sessions.add(application.body("/face/" + path));
        }
        assertThat(sessions.get(0)).contains("sceneId=1000000006", "Passed[]");
        assertThat(sessions.get(1)).contains("FACES_DIFFER");
        assertThat(sessions.get(2)).contains("NotFinished[]");
        assertThat(sessions.get(3)).contains("Passed[]");
        assertThat(sessions.get(4)).contains("sceneId=1000000008", "Passed[]");
        assertThat(emulator.calls().subList(before, emulator.calls().size()))
                .filteredOn(call -> call.action().equals("InitFaceVerify"))
                .extracting(call -> call.parameters().get("SceneId"))
                .containsExactly(
                        "1000000006", "1000000006", "1000000007", "1000000006", "1000000008");
        bodies.addAll(sessions);
    }

    /** What one person may not have is no fault of the service; a failure of the service is. */
    private void showsHealthOfSessions(Application application) throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(application.body("/face/tenant/refused")).contains("ServiceException: 417");
        }
        assertThat(application.get("/actuator/health/cloudauth").body())
                .containsPattern("\"tenant-a\":\\{[^}]*\"status\":\"UP\"");
        for (int i = 0; i < 20; i++) {
            assertThat(application.body("/face/tenant/unavailable")).contains("ServiceUnavailable");
        }
        assertThat(application.get("/actuator/health/cloudauth").body())
                .containsPattern("\"tenant-a\":\\{[^}]*\"status\":\"DOWN\"");
    }

    private static void showsMetricsOfSessions(Application application) throws Exception {
        String metric = "/actuator/metrics/cloudauth.client.call?tag=operation:";
        assertThat(application.body(metric + "InitFaceVerify&tag=client:default"))
                .contains("{\"statistic\":\"COUNT\",\"value\":4.0}");
        assertThat(application.body(metric + "InitFaceVerify&tag=error.kind:no_face_to_compare"))
                .contains("{\"statistic\":\"COUNT\",\"value\":5.0}");
        assertThat(application.body(metric + "InitFaceVerify&tag=error.kind:service_failed"))
                .contains("{\"statistic\":\"COUNT\",\"value\":20.0}");
        assertThat(application.body(metric + "DescribeFaceVerify&tag=client:tenant-a"))
                .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
    }

    private void showsHealth(Application application) throws Exception {
        int before = emulator.calls().size();
        assertThat(application.body("/actuator/health/cloudauth"))
                .contains("\"status\":\"UP\"")
                .contains("\"default\"")
                .contains("\"tenant-a\"");
        assertThat(emulator.calls()).hasSize(before);
        for (int i = 0; i < 10; i++) {
            assertThat(application.body("/verify/unavailable")).contains("OutcomeUnknown");
        }
        assertThat(application.get("/actuator/health/cloudauth").statusCode()).isEqualTo(503);
        assertThat(application.get("/actuator/health").body()).contains("\"cloudauth\"");
        assertThat(application.body("/actuator/health/liveness")).doesNotContain("cloudauth");
        assertThat(application.body("/actuator/health/readiness")).doesNotContain("cloudauth");
    }

    private static void showsMetrics(Application application) throws Exception {
        String metrics = "/actuator/metrics/cloudauth.client.call";
        assertThat(application.body(metrics + "?tag=outcome:outcome_unknown&tag=client:default"))
                .contains("{\"statistic\":\"COUNT\",\"value\":10.0}");
        assertThat(
                        application.body(
                                metrics + "?tag=operation:VerifyMaterial&tag=outcome:succeeded"))
                .contains("{\"statistic\":\"COUNT\",\"value\":2.0}");
        assertThat(
                        application.body(
                                metrics
                                        + "?tag=client:tenant-a&tag=operation:DescribeVerifyResult"))
                .contains("{\"statistic\":\"COUNT\",\"value\":1.0}");
        assertThat(application.body(metrics)).contains("error.kind", "operation", "\"error\"");
        assertThat(application.body(metrics + ".attempts")).contains("COUNT");
        assertThat(application.body(metrics + ".retry.wait")).contains("COUNT");
        String pool = "/actuator/metrics/cloudauth.client.pool.";
        assertThat(application.body(pool + "max?tag=client:tenant-a"))
                .contains("{\"statistic\":\"VALUE\",\"value\":64.0}");
        for (String figure : List.of("leased", "available", "waiting")) {
            assertThat(application.body(pool + figure)).contains("VALUE", "tenant-a", "default");
        }
    }

    private static List<String> everyEndpoint(Application application) throws Exception {
        List<String> paths = new ArrayList<>();
        LINK.matcher(application.body("/actuator"))
                .results()
                .map(link -> link.group(1))
                .filter(path -> !path.endsWith("/heapdump") && !path.endsWith("/health"))
                .forEach(paths::add);
        assertThat(paths).contains("/actuator/env", "/actuator/configprops", "/actuator/beans");
        NAMES.matcher(application.body("/actuator/metrics"))
                .results()
                .map((MatchResult name) -> name.group(1))
                .filter(name -> name.contains("."))
                .map(name -> "/actuator/metrics/" + name)
                .forEach(paths::add);
        List<String> bodies = new ArrayList<>();
        for (String path : paths) {
            bodies.add(application.get(path).body());
        }
        return bodies;
    }

    private static void hidesWhatItIsAskedFor(Application application) throws Exception {
        for (String name :
                List.of(
                        "CLOUDAUTH_CREDENTIALS_ACCESSKEYID",
                        "CLOUDAUTH_CREDENTIALS_ACCESSKEYSECRET",
                        "OWN_VARIABLE",
                        "COPY_OF_THE_OPTIONS",
                        "SPRING_APPLICATION_JSON",
                        "cloudauth.clients.tenant-a.credentials.access-key-id",
                        "cloudauth.clients.tenant-a.credentials.access-key-secret")) {
            assertThat(application.body("/actuator/env/" + name)).contains("******");
        }
        assertThat(application.body("/actuator/configprops/cloudauth"))
                .contains("******")
                .contains("\"bizType\":\"test\"");
    }

    private static boolean holdsASentinel(String text) {
        return SENTINELS.stream().anyMatch(text::contains);
    }
}
