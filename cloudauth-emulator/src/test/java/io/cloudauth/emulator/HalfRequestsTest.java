package io.cloudauth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.emulator.support.RawHttp;
import io.cloudauth.emulator.support.Rpc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that begin a request and do not end it keep no other client out. */
@Tag("slow")
@Timeout(120)
class HalfRequestsTest {

    private static final int BEYOND_THE_LIMIT = 1_100;
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\n";
    private static final String HALF_BODY = HEAD + "Content-Length: 100\r\n\r\nA";
    private static final String HALF_LARGE_BODY = HEAD + "Content-Length: 8000000\r\n\r\nA";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final List<RawHttp> halves = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (RawHttp client : halves) {
            client.close();
        }
        emulator.close();
    }

    private RawHttp begin(String request) throws IOException {
        RawHttp client = new RawHttp(emulator.port());
        halves.add(client);
        return client.send(request);
    }

    private void flood(String half) throws IOException {
        for (int i = 0; i < BEYOND_THE_LIMIT; i++) {
            begin(half);
        }
    }

    private void assertServesOthers() {
        for (int i = 0; i < 3; i++) {
            assertThat(Rpc.call(emulator, "DescribeOssUploadToken").send().status()).isEqualTo(200);
        }
    }

    /** Sends a byte to each, again and again, until it is interrupted. */
    private Thread dripper(String oneByte) {
        Thread dripper =
                new Thread(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                // those that the server has closed are left
                                halves.removeIf(client -> !isSent(client, oneByte));
                                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                            }
                        });
        dripper.setDaemon(true);
        dripper.start();
        return dripper;
    }

    private static boolean isSent(RawHttp client, String oneByte) {
        try {
            client.send(oneByte);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PO", "POST / HTTP/1.1\r\nHos", HEAD, HALF_BODY, HALF_LARGE_BODY})
    void moreThanTheServerHasConnectionsKeepNobodyOut(String half) throws Exception {
        flood(half);
        assertServesOthers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PO", HEAD + "X: ", HALF_LARGE_BODY})
    void norDoThoseThatSendAByteNowAndThen(String half) throws Exception {
        Thread dripper = dripper("a");
        flood(half);
        assertServesOthers();
        dripper.interrupt();
        dripper.join();
    }

    @Test
    void aHeadAndABodyHaveOneTimeLimitHoweverTheirBytesArrive() throws Exception {
        RawHttp head = begin(HEAD + "X: ").patient();
        RawHttp body = begin(HALF_LARGE_BODY).patient();
        Thread dripper = dripper("a");
        assertThat(head.readUntil("for memory")).contains("408", "10 s for the head");
        assertThat(body.readUntil("for memory")).contains("408", "20 s for the body");
        dripper.interrupt();
        dripper.join();
    }

    @Test
    void aHundredDelayedAnswersKeepNobodyOutAndAreNotKeptOutThemselves() throws Exception {
        List<RawHttp> delayed = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String form =
                    Rpc.call(emulator, "VerifyMaterial")
                            .with("BizType", "RPMin")
                            .with("BizId", "delayed-" + i)
                            .with("Name", "测试")
                            .with("IdCardNumber", TestIdCards.delayed())
                            .with("FaceImageUrl", "https://cdn.example/face.jpg")
                            .form();
            delayed.add(
                    new RawHttp(emulator.port())
                            .send(
                                    HEAD
                                            + "Content-Type: application/x-www-form-urlencoded\r\n"
                                            + "Content-Length: "
                                            + form.length()
                                            + "\r\n\r\n"
                                            + form));
        }
        while (emulator.charged() < delayed.size()) {
            Thread.onSpinWait();
        }
        assertServesOthers();
        flood(HEAD);
        assertServesOthers();
        for (RawHttp client : delayed) {
            assertThat(client.readUntil("VerifyStatus")).startsWith("HTTP/1.1 200");
            client.close();
        }
    }
}
