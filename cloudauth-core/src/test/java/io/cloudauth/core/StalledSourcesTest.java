package io.cloudauth.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.credentials.Crowd;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.credentials.Credentials;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import io.cloudauth.submission.SubmissionState;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that stall for ever: each call ends within its total, and nothing was sent. */
@Timeout(120)
class StalledSourcesTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final BizId BIZ_ID = BizId.of("order-1");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final SubmissionLog log = SubmissionLogs.inMemory();
    private final List<StalledSource> sources = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @TempDir Path folder;

    @AfterEach
    void close() {
        sources.forEach(StalledSource::release);
        release.countDown();
        emulator.close();
    }

    static Stream<Arguments> stalls() {
        return Stream.of(StalledSource.Where.values())
                .flatMap(where -> Stream.of(2, 3).map(at -> Arguments.of(where, at)));
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void picture(StalledSource.Where where, int at) {
        Image face = stalled(where, at).image();
        try (CloudAuthClient client = client(SHORT, key())) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> submit(client, face));
            assertThat(failure.isTimeout()).isTrue();
        }
        assertNothingWasSubmitted();
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void pictureOfAnAsynchronousCall(StalledSource.Where where, int at) {
        Image face = stalled(where, at).image();
        try (CloudAuthClient client = client(SHORT, key())) {
            assertThat(catchThrowable(() -> submitAsync(client, face).join()))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TransportException.class);
        }
        assertNothingWasSubmitted();
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void pictureAndAnInterrupt(StalledSource.Where where, int at) throws Exception {
        StalledSource source = stalled(where, at);
        Image face = source.image();
        try (CloudAuthClient client = client(LONG, key());
                Crowd crowd = new Crowd(1)) {
            Thread[] caller = {null};
            Future<Throwable> ended =
                    crowd.all(
                                    () -> {
                                        caller[0] = Thread.currentThread();
                                        return catchThrowable(() -> submit(client, face));
                                    })
                            .get(0);
            source.stalled().await();
            caller[0].interrupt();
            assertThat(ended.get()).isInstanceOf(CallCancelledException.class);
        }
        assertNothingWasSubmitted();
    }

    @ParameterizedTest
    @MethodSource("stalls")
    void pictureAndTheCloseOfTheClient(StalledSource.Where where, int at) throws Exception {
        StalledSource source = stalled(where, at);
        Image face = source.image();
        CloudAuthClient client = client(LONG, key());
        try (Crowd crowd = new Crowd(1)) {
            Future<Throwable> ended =
                    crowd.all(() -> catchThrowable(() -> submit(client, face))).get(0);
            source.stalled().await();
            client.close();
            assertThat(ended.get()).isInstanceOf(CallCancelledException.class);
        }
        assertNothingWasSubmitted();
    }

    @Test
    void picturesThatStallHoldAsManyThreadsAsThereAreConnections() {
        Crowd.until(() -> threads("cloudauth-picture") == 0); // those of other tests
        try (CloudAuthClient client = client(Duration.ofMillis(150), key(), 2)) {
            for (int call = 0; call < 10; call++) {
                Image face = stalled(StalledSource.Where.READ, 2).image();
                assertThat(catchThrowable(() -> client.uploadImage((Image.Local) face)))
                        .isInstanceOf(TransportException.class);
            }
            assertThat(threads("cloudauth-picture")).isLessThanOrEqualTo(2);
            Image.Local bytes = Image.bytes(Photo.jpeg(96, 120));
            assertThat(client.uploadImage(bytes).link().reveal()).startsWith("oss://");
        }
        sources.forEach(StalledSource::release);
        Crowd.until(() -> threads("cloudauth-picture") == 0);
    }

    @Test
    void profileFile() throws Exception {
        Path fifo = folder.resolve("credentials.ini");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        CredentialsProvider profile = CredentialsProviders.profile(fifo, "default");
        try (CloudAuthClient client = client(SHORT, profile);
                Crowd crowd = new Crowd(8)) {
            List<Future<Throwable>> all =
                    crowd.all(() -> catchThrowable(() -> client.describeVerifyResult(BIZ_ID)));
            for (Throwable ended : Crowd.results(all)) {
                assertThat(ended).isInstanceOf(CredentialsException.class);
                assertThat(((CloudAuthException) ended).isRetryable()).isTrue();
            }
            assertThat(threads("cloudauth-files")).isLessThanOrEqualTo(1);
            Files.writeString(folder.resolve("other.ini"), ini());
            assertThat(
                            CredentialsProviders.profile(folder.resolve("other.ini"), "default")
                                    .resolve()
                                    .accessKeyId())
                    .as("another file")
                    .isEqualTo(emulator.accessKeyId());
            try (OutputStream out = Files.newOutputStream(fifo, StandardOpenOption.WRITE)) {
                out.write(ini().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(emulator.charged()).isZero();
        Crowd.until(() -> threads("cloudauth-files") == 0);
    }

    @Test
    void tokenFile() throws Exception {
        Crowd.until(() -> threads("cloudauth-files") == 0); // those of other tests
        Path fifo = folder.resolve("token");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
        for (int call = 0; call < 8; call++) {
            CredentialsProvider role =
                    CredentialsProviders.oidcRole(
                            r ->
                                    r.roleArn("acs:ram::1234567890123456:role/kyc")
                                            .providerArn(
                                                    "acs:ram::1234567890123456:oidc-provider/idp")
                                            .tokenFile(fifo)
                                            .endpoint(emulator.endpoint()));
            try (CloudAuthClient client = client(Duration.ofMillis(100), role)) {
                assertThat(catchThrowable(() -> client.describeVerifyResult(BIZ_ID)))
                        .isInstanceOf(CredentialsException.class);
            }
        }
        assertThat(threads("cloudauth-files")).isLessThanOrEqualTo(4);
        try (OutputStream out = Files.newOutputStream(fifo, StandardOpenOption.WRITE)) {
            Files.delete(fifo); // fetches that still wait for a thread find no file
            out.write('x'); // whoever waits to open it goes on
        }
        Crowd.until(() -> threads("cloudauth-files") == 0);
    }

    @Test
    void providersOfRequestsShareFewThreads() throws Exception {
        try (CloudAuthClient client = client(Duration.ofMillis(100), key());
                Crowd crowd = new Crowd(16)) {
            List<Future<Boolean>> all =
                    crowd.all(
                            () -> {
                                for (int call = 0; call < 5; call++) {
                                    Throwable ended =
                                            catchThrowable(
                                                    () ->
                                                            client.describeVerifyResult(
                                                                    r ->
                                                                            r.bizId(BIZ_ID)
                                                                                    .credentials(
                                                                                            this
                                                                                                    ::stuck)));
                                    if (!(ended instanceof CredentialsException)) {
                                        return false;
                                    }
                                }
                                return true;
                            });
            assertThat(Crowd.results(all)).containsOnly(true);
            assertThat(threads("cloudauth-provider")).isEqualTo(8);
        }
        release.countDown();
        Crowd.until(() -> threads("cloudauth-provider") == 0);
    }

    private Credentials stuck() {
        boolean released = false;
        while (!released) {
            try {
                release.await();
                released = true;
            } catch (InterruptedException e) {
                // as code that does not care
            }
        }
        throw CredentialsException.of("stuck", "was released");
    }

    private String ini() {
        return "[default]\ntype=access_key\naccess_key_id="
                + emulator.accessKeyId()
                + "\naccess_key_secret="
                + emulator.accessKeySecret()
                + "\n";
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private StalledSource stalled(StalledSource.Where where, int at) {
        StalledSource source = new StalledSource(Photo.jpeg(96, 120), where, at);
        sources.add(source);
        return source;
    }

    private void assertNothingWasSubmitted() {
        assertThat(log.find(Keys.material("RPMin", BIZ_ID.value())).map(Submission::state))
                .contains(SubmissionState.NOT_SENT);
        assertThat(emulator.charged()).isZero();
        assertThat(emulator.calls().stream().map(CloudAuthEmulator.Call::action))
                .doesNotContain("VerifyMaterial");
    }

    private static VerifyResult submit(CloudAuthClient client, Image face) {
        return client.verifyMaterial(
                r -> r.bizId(BIZ_ID).name("测试").idCardNumber(TestIdCards.passed()).faceImage(face));
    }

    private static CompletableFuture<VerifyResult> submitAsync(CloudAuthClient client, Image face) {
        return client.async()
                .verifyMaterial(
                        r ->
                                r.bizId(BIZ_ID)
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(face));
    }

    private CredentialsProvider key() {
        return CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
    }

    private CloudAuthClient client(Duration total, CredentialsProvider credentials) {
        return client(total, credentials, 8);
    }

    private CloudAuthClient client(Duration total, CredentialsProvider credentials, int most) {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(credentials)
                .bizType("RPMin")
                .submissionLog(log)
                .http(h -> h.maxConnections(most))
                .timeouts(t -> t.total(total))
                .build();
    }
}
