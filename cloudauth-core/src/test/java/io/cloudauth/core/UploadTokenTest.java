package io.cloudauth.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.core.picture.Photo;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyMaterialRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The right to upload: fetched once, used by all, given up before it ends. */
class UploadTokenTest {
    private static final Image.Local PICTURE = Image.bytes(Photo.jpeg(96, 120));

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final ShiftedTime time = new ShiftedTime();

    @TempDir Path folder;

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void hundredUploadsBySixteenThreadsTakeOneTokenAndLittleMemory() throws Exception {
        Image.Local photo = Image.file(written(Photo.jpegOf(2 * 1024 * 1024)));
        AtomicInteger left = new AtomicInteger(100);
        AtomicLong allocated = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (CloudAuthClient client = client()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    long before = allocatedByThisThread();
                                    while (left.getAndDecrement() > 0) {
                                        client.uploadImage(photo);
                                    }
                                    allocated.addAndGet(allocatedByThisThread() - before);
                                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(actions("DescribeOssUploadToken")).isOne();
        assertThat(actions("oss:PutObject")).isEqualTo(100);
        assertThat(allocated.get() / 100).as("bytes per upload").isBetween(1L, 256 * 1024L);
    }

    @Test
    void imageIsExaminedInLittleMemoryWhateverIsInIt() {
        byte[] note = "\u00ff\u00e1\0\20Exif\0\0MM\0*\0\0".getBytes(ISO_8859_1);
        byte[] notes = new byte[2 * 1024 * 1024]; // one after the other, without end
        for (int i = 0; i < notes.length; i++) {
            notes[i] = note[(i + 16) % note.length];
        }
        notes[0] = (byte) 0xFF;
        notes[1] = (byte) 0xD8;
        for (byte[] picture :
                List.of(notes, Photo.jpegOf(2 * 1024 * 1024), Photo.claiming(65_535, 65_535))) {
            assertThat(allocatedBy(Image.bytes(picture))).isBetween(1L, 64 * 1024L);
        }
    }

    private static long allocatedBy(Image.Local image) {
        long before = 0;
        for (int i = 0; i < 2; i++) { // classes are loaded the first time
            before = allocatedByThisThread();
            try {
                image.examine(VerifyMaterialRequest.IMAGE_LIMITS);
            } catch (InvalidRequestException e) {
                // that too takes memory
            }
        }
        return allocatedByThisThread() - before;
    }

    @Test
    void tokenIsUsedUntilAMinuteBeforeItsEndAndNoLonger() {
        try (CloudAuthClient client = client()) {
            Image.Remote first = client.uploadImage(PICTURE);
            goTo(Duration.ofMinutes(29).minusSeconds(5));
            Image.Remote second = client.uploadImage(PICTURE);
            assertThat(folder(second)).isEqualTo(folder(first));
            assertThat(second).isNotEqualTo(first);
            goTo(Duration.ofMinutes(29).plusSeconds(5));
            assertThat(folder(client.uploadImage(PICTURE))).isNotEqualTo(folder(first));
        }
        assertThat(actions("DescribeOssUploadToken")).isEqualTo(2);
    }

    @Test
    void tokenThatEndsInTheMiddleIsReplacedAndTheNameIsKept() {
        try (CloudAuthClient client = client()) {
            Image.Remote first = client.uploadImage(PICTURE);
            time.goTo(Duration.ofMinutes(17)); // 14 minutes behind the service
            emulator.setClockOffset(Duration.ofMinutes(31));
            Image.Remote second = client.uploadImage(PICTURE);
            assertThat(folder(second)).isNotEqualTo(folder(first));
        }
        assertThat(emulator.calls())
                .extracting(call -> call.action() + " " + call.status())
                .containsExactly(
                        "DescribeOssUploadToken 200",
                        "oss:PutObject 200",
                        "oss:PutObject 403",
                        "DescribeOssUploadToken 200",
                        "oss:PutObject 200");
    }

    @Test
    void storageThatCallsEveryTokenEndedIsAskedTwiceAndNoMore() {
        emulator.refuse("oss:PutObject", "SecurityTokenExpired", 403, 9);
        try (CloudAuthClient client = client()) {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> client.uploadImage(PICTURE));
        }
        assertThat(actions("DescribeOssUploadToken")).isEqualTo(2);
        assertThat(actions("oss:PutObject")).isEqualTo(2);
    }

    @Test
    void threadsThatWaitForAFetchThatFailsAskForThemselves() throws Exception {
        emulator.refuse("DescribeOssUploadToken", "NoPermission", 403, 1);
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (CloudAuthClient client = client()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    try {
                                        return client.uploadImage(PICTURE);
                                    } catch (ServiceException e) {
                                        return failed.incrementAndGet();
                                    }
                                }));
            }
            start.countDown();
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(failed).hasValue(1);
        assertThat(actions("DescribeOssUploadToken")).isEqualTo(2);
    }

    @Test
    void requestWithCredentialsOfItsOwnSharesNoToken() {
        CredentialsProvider own =
                CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret());
        try (CloudAuthClient client = client()) {
            client.uploadImage(PICTURE);
            for (int i = 0; i < 2; i++) {
                client.verifyMaterial(
                        r ->
                                r.bizId(BizId.random())
                                        .name("测试")
                                        .idCardNumber(TestIdCards.passed())
                                        .faceImage(PICTURE)
                                        .idCardFrontImage(Image.bytes(Photo.png(64, 64)))
                                        .credentials(own));
            }
            client.uploadImage(PICTURE);
        }
        assertThat(actions("DescribeOssUploadToken"))
                .as("one of the client, two of its own")
                .isEqualTo(3);
        assertThat(actions("oss:PutObject")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[::ffff:127.0.0.1]:%d",
                "[::ffff:127.0.0.1]:%d",
                "https://[::FFFF:7F00:1]:%d",
                "https://[::]:%d",
                "https://0.0.0.0:%d",
                "https://127.1:%d",
                "https://0x7f.1:%d",
                "https://2130706433:%d",
                "https://localhost.:%d",
                "https://LOCALHOST.:%d",
                "https://storage.localhost:%d",
                "https://10.0.0.1:%d",
                "https://[64:ff9b:1::127.0.0.1]:%d"
            })
    void storageAtAPrivateAddressIsNotConnectedTo(String endpoint) {
        try (FaultServer storage = FaultServer.plain();
                FaultServer service = naming(FaultServer.plain(), endpoint, storage);
                CloudAuthClient client = builder(service.uri().toString()).build()) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> client.uploadImage(PICTURE))
                    .withMessageNotContaining(String.valueOf(storage.port()));
            assertThat(storage.accepted()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d",
                "http://127.0.0.1:%d",
                "https://localhost:%d",
                "https://[::1]:%d",
                "https://[::ffff:127.0.0.1]:%d",
                "https://10.0.0.1:%d",
                "https://0177.0.0.1:%d",
                "https://2130706433:%d"
            })
    void thisMachineIsPrivateForAClientOfTheRealService(String endpoint) {
        try (FaultServer storage = FaultServer.plain();
                FaultServer service = naming(theRealService(), endpoint, storage);
                FaultServer proxy = proxyTo(service);
                CloudAuthClient client = throughProxy(proxy).build()) {
            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> client.uploadImage(PICTURE));
            assertThat(storage.accepted()).isZero();
            assertThat(proxy.submissions())
                    .extracting(request -> request.requestLine())
                    .containsOnly("CONNECT service.example:443 HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void storageAtAPrivateAddressIsUsedIfTheApplicationAllowsIt(boolean earlierName) {
        try (FaultServer storage = FaultServer.tls(Scene.AUTHORITY.server("127.0.0.1"));
                FaultServer service = naming(theRealService(), "https://127.0.0.1:%d", storage);
                FaultServer proxy = proxyTo(service);
                CloudAuthClient client =
                        (earlierName
                                        ? throughProxy(proxy).downloadsFromPrivateAddresses(true)
                                        : throughProxy(proxy).storageAtPrivateAddresses(true))
                                .build()) {
            client.uploadImage(PICTURE);
            assertThat(storage.submissions())
                    .singleElement()
                    .satisfies(put -> assertThat(put.requestLine()).startsWith("PUT /b/p/"));
        }
    }

    private static FaultServer theRealService() {
        return FaultServer.tls(Scene.AUTHORITY.server("service.example"));
    }

    private static FaultServer naming(FaultServer service, String endpoint, FaultServer storage) {
        String token =
                "{\"RequestId\":\"R\",\"OssUploadToken\":{\"Bucket\":\"b\",\"EndPoint\":\""
                        + endpoint.formatted(storage.port())
                        + "\",\"Path\":\"p\",\"Expired\":4102444800000,"
                        + "\"Key\":\"k\",\"Secret\":\"s\",\"Token\":\"t\"}}";
        return service.usually(() -> Acts.answer(200, token));
    }

    private static FaultServer proxyTo(FaultServer service) {
        return FaultServer.plain()
                .usually(
                        () ->
                                visit -> {
                                    visit.write("HTTP/1.1 200 Connection established\r\n\r\n");
                                    visit.passThrough(service.port());
                                });
    }

    private static CloudAuth.Builder throughProxy(FaultServer proxy) {
        return builder("https://service.example")
                .http(
                        h ->
                                h.proxy("http://127.0.0.1:" + proxy.port())
                                        .sslContext(Scene.AUTHORITY.client()));
    }

    private static CloudAuth.Builder builder(String endpoint) {
        return CloudAuth.builder()
                .endpoint(endpoint)
                .credentials(CredentialsProviders.accessKey("id", "secret"))
                .retry(r -> r.maxAttempts(1));
    }

    private void goTo(Duration ahead) {
        time.goTo(ahead);
        emulator.setClockOffset(ahead);
    }

    private static String folder(Image.Remote image) {
        String link = image.link().reveal();
        return link.substring(0, link.lastIndexOf('/'));
    }

    private Path written(byte[] picture) throws IOException {
        return Files.write(folder.resolve("photo.jpg"), picture);
    }

    private long actions(String name) {
        return emulator.calls().stream().filter(call -> call.action().equals(name)).count();
    }

    private static long allocatedByThisThread() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private CloudAuthClient client() {
        return CloudAuth.builder()
                .endpoint(emulator.endpoint())
                .credentials(
                        CredentialsProviders.accessKey(
                                emulator.accessKeyId(), emulator.accessKeySecret()))
                .bizType("RPMin")
                .time(time)
                .build();
    }
}
