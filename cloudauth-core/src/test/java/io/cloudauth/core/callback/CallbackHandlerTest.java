package io.cloudauth.core.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.model.BizId;
import io.cloudauth.model.VerifyResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks of the emulator, and of others. */
class CallbackHandlerTest {
    private static final String BASE = "https://shop.example/kyc/callback/";

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final CloudAuthClient client =
            CloudAuth.builder()
                    .endpoint(emulator.endpoint())
                    .credentials(
                            CredentialsProviders.accessKey(
                                    emulator.accessKeyId(), emulator.accessKeySecret()))
                    .bizType("RPBioOnly")
                    .build();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final ManualTime time = new ManualTime();

    @AfterEach
    void close() {
        client.close();
        emulator.close();
    }

    @Test
    void callbackOfTheServiceBringsTheVerdictOverHttp() throws Exception {
        BlockingQueue<CallbackReply> replies = new LinkedBlockingQueue<>();
        HttpServer shop =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String base = "http://127.0.0.1:" + shop.getAddress().getPort() + "/callback/";
        CallbackHandler handler = handler(base, b -> {});
        shop.createContext(
                "/callback/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    CallbackReply reply =
                            handler.handle(
                                    path.substring("/callback/".length()),
                                    exchange.getRequestBody());
                    exchange.sendResponseHeaders(reply.httpStatus(), -1);
                    exchange.close();
                    replies.add(reply);
                });
        shop.start();
        try {
            BizId bizId = BizId.random();
            ExpectedCallback callback = handler.expect(bizId);
            begin(bizId, callback);
            emulator.setOutcome(bizId.value(), 6);
            assertThat(replies.take()).isEqualTo(CallbackReply.TOLD);
            assertThat(told).containsExactly(bizId + " 6");
        } finally {
            shop.stop(0);
        }
    }

    @Test
    void replayedCallbackIsUnknown() {
        CallbackHandler handler = handler(BASE, b -> {});
        BizId bizId = finished(handler);
        String secret = secret(handler.expect(bizId));
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.TOLD);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.UNKNOWN);
        assertThat(told).hasSize(1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void forgedCallbackIsNeitherReadNorAsked() {
        CallbackHandler handler = handler(BASE, b -> {});
        String good = secret(handler.expect(finished(handler)));
        String other = secret(handler.expect(BizId.random()));
        InputStream unread =
                new Body(
                        () -> {
                            throw new AssertionError("read");
                        });
        List<String> forged =
                List.of(
                        "",
                        "x",
                        good + "x",
                        good.substring(1),
                        good.substring(0, 43) + (good.endsWith("A") ? "B" : "A"),
                        good.substring(0, 22) + other.substring(22),
                        good.toUpperCase(Locale.ROOT),
                        "../" + good);
        for (String secret : forged) {
            assertThat(handler.handle(secret, unread)).isEqualTo(CallbackReply.UNKNOWN);
        }
        assertThat(handler.handle(null, unread)).isEqualTo(CallbackReply.UNKNOWN);
        assertThat(asked()).isZero();
        assertThat(call(handler, good)).as("it still is expected").isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void whatACallbackClaimsIsNotBelieved() {
        CallbackHandler handler = handler(BASE, b -> {});
        BizId bizId = BizId.random();
        ExpectedCallback callback = handler.expect(bizId);
        begin(bizId, callback);
        byte[] claim = ("BizId=" + BizId.random() + "&VerifyStatus=1&passed=true").getBytes(UTF_8);
        assertThat(handler.handle(secret(callback), new ByteArrayInputStream(claim)))
                .isEqualTo(CallbackReply.NOT_YET);
        assertThat(told).isEmpty();
        emulator.setOutcome(bizId.value(), 7);
        assertThat(handler.handle(secret(callback), new ByteArrayInputStream(claim)))
                .isEqualTo(CallbackReply.TOLD);
        assertThat(told).containsExactly(bizId + " 7");
    }

    @Test
    void linkThatIsCalledOnAndOnIsAskedForTenTimesAtMost() {
        CallbackHandler handler = handler(BASE, b -> {});
        BizId bizId = BizId.random();
        ExpectedCallback callback = handler.expect(bizId);
        begin(bizId, callback);
        List<CallbackReply> replies = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            replies.add(call(handler, secret(callback)));
        }
        assertThat(replies.subList(0, 10)).containsOnly(CallbackReply.NOT_YET);
        assertThat(replies.subList(10, 12)).containsOnly(CallbackReply.TOO_MANY);
        assertThat(asked()).isEqualTo(10);
    }

    @Test
    void floodIsSlowedDownAndForgedOnesDoNotCount() {
        CallbackHandler handler = handler(BASE, b -> b.maxPerSecond(2));
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            secrets.add(secret(handler.expect(finished(handler))));
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(call(handler, "x".repeat(44))).isEqualTo(CallbackReply.UNKNOWN);
        }
        assertThat(call(handler, secrets.get(0))).isEqualTo(CallbackReply.TOLD);
        assertThat(call(handler, secrets.get(1))).isEqualTo(CallbackReply.TOLD);
        assertThat(call(handler, secrets.get(2))).isEqualTo(CallbackReply.TOO_MANY);
        time.advance(Duration.ofSeconds(1));
        assertThat(call(handler, secrets.get(2))).isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void sixteenAtOnceAskOneAtATimeAndTellOnce() throws Exception {
        CallbackHandler handler = handler(BASE, b -> {});
        BizId bizId = finished(handler);
        String secret = secret(handler.expect(bizId));
        emulator.delayAnswer("DescribeVerifyResult", Duration.ofMillis(200), 1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<CallbackReply> replies = new ArrayList<>();
        try {
            List<Future<CallbackReply>> running = new ArrayList<>();
            CountDownLatch start = new CountDownLatch(1);
            for (int i = 0; i < 16; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return call(handler, secret);
                                }));
            }
            start.countDown();
            for (Future<CallbackReply> future : running) {
                replies.add(future.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(replies)
                .hasSize(16)
                .containsOnlyOnce(CallbackReply.TOLD)
                .doesNotContain(CallbackReply.NOT_ASKED, CallbackReply.LISTENER_FAILED);
        assertThat(told).hasSize(1);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void bodyThatIsTooLongIsNotReadToItsEnd() {
        CallbackHandler handler = handler(BASE, b -> b.maxBodyBytes(100));
        String secret = secret(handler.expect(finished(handler)));
        InputStream endless = new Body(() -> 'a');
        assertThat(handler.handle(secret, endless)).isEqualTo(CallbackReply.TOO_LARGE);
        assertThat(handler.handle(secret, new ByteArrayInputStream(new byte[101])))
                .isEqualTo(CallbackReply.TOO_LARGE);
        assertThat(asked()).isZero();
        assertThat(handler.handle(secret, new ByteArrayInputStream(new byte[100])))
                .isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void bodyThatBreaksOffIsAHintAllTheSame() {
        CallbackHandler handler = handler(BASE, b -> {});
        String secret = secret(handler.expect(finished(handler)));
        InputStream broken =
                new Body(
                        () -> {
                            throw new IOException("cut");
                        });
        assertThat(handler.handle(secret, broken)).isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void callbackIsExpectedNoLongerThanATokenIsValid() {
        CallbackHandler handler = handler(BASE, b -> {});
        BizId bizId = finished(handler);
        ExpectedCallback last = handler.expect(bizId);
        assertThat(last.expiresAt()).isEqualTo(time.now().plus(Duration.ofMinutes(30)));
        time.advance(Duration.ofMinutes(30).minusSeconds(1));
        ExpectedCallback other = handler.expect(bizId);
        assertThat(call(handler, secret(last))).isEqualTo(CallbackReply.TOLD);
        time.advance(Duration.ofMinutes(30));
        assertThat(call(handler, secret(other))).isEqualTo(CallbackReply.UNKNOWN);
    }

    @Test
    void oldestGiveWayWhereTooManyAreExpected() {
        CallbackHandler handler = handler(BASE, b -> b.maxExpected(2));
        BizId bizId = finished(handler);
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            secrets.add(secret(handler.expect(bizId)));
        }
        assertThat(call(handler, secrets.get(0))).isEqualTo(CallbackReply.UNKNOWN);
        assertThat(call(handler, secrets.get(1))).isEqualTo(CallbackReply.TOLD);
        assertThat(call(handler, secrets.get(2))).isEqualTo(CallbackReply.TOLD);
    }

    @Test
    void serviceThatCannotBeAskedAndListenerThatFailsLeaveTheCallbackExpected() {
        List<VerifyResult> results = new ArrayList<>();
        CallbackHandler handler =
                CallbackHandler.builder(client, BASE)
                        .listener(
                                (bizId, result) -> {
                                    results.add(result);
                                    if (results.size() == 1) {
                                        throw new IllegalStateException("database is down");
                                    }
                                })
                        .build();
        String secret = secret(handler.expect(finished(handler)));
        emulator.refuse("DescribeVerifyResult", "NoPermission", 403, 1);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.NOT_ASKED);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.LISTENER_FAILED);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.TOLD);
        assertThat(call(handler, secret)).isEqualTo(CallbackReply.UNKNOWN);
        assertThat(results).hasSize(2);
    }

    @Test
    void linkAndSeedAreHardToGuessAndNotPrinted() {
        CallbackHandler handler = handler(BASE, b -> {});
        ExpectedCallback one = handler.expect(BizId.of("order-1"));
        ExpectedCallback two = handler.expect(BizId.of("order-1"));
        assertThat(secret(one)).matches("[A-Za-z0-9_-]{44}").isNotEqualTo(secret(two));
        assertThat(one.seed()).isNotEqualTo(two.seed());
        assertThat(one.toString()).doesNotContain(secret(one), one.seed().reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/callback/",
                "https://shop.example/callback",
                "https://shop.example/callback/?a=b",
                "https://user@shop.example/callback/",
                "/callback/",
                "not a link"
            })
    void baseThatIsUnusableIsRefused(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallbackHandler.builder(client, base))
                .withMessageNotContaining("shop.example");
    }

    private CallbackHandler handler(String base, Consumer<CallbackHandler.Builder> change) {
        CallbackHandler.Builder builder =
                CallbackHandler.builder(client, base)
                        .listener(
                                (bizId, result) -> told.add(bizId + " " + result.status().value()))
                        .time(time);
        change.accept(builder);
        return builder.build();
    }

    /** A verification that has a verdict. */
    private BizId finished(CallbackHandler handler) {
        BizId bizId = BizId.random();
        begin(bizId, handler.expect(bizId));
        emulator.setOutcome(bizId.value(), 1);
        return bizId;
    }

    private void begin(BizId bizId, ExpectedCallback callback) {
        client.describeVerifyToken(
                r -> {
                    r.bizId(bizId).name("测试").idCardNumber(TestIdCards.notSubmitted());
                    callback.applyTo(r);
                });
    }

    private static CallbackReply call(CallbackHandler handler, String secret) {
        return handler.handle(secret, InputStream.nullInputStream());
    }

    private static String secret(ExpectedCallback callback) {
        String link = callback.url().reveal();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private long asked() {
        return emulator.calls().stream()
                .filter(call -> call.action().equals("DescribeVerifyResult"))
                .count();
    }

    /** Gives its bytes one by one. */
    private static final class Body extends InputStream {
        private interface Source {
            int next() throws IOException;
        }

        private final Source source;

        Body(Source source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return source.next();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            bytes[from] = (byte) read();
            return 1;
        }
    }

    /** Stands still until a test says otherwise. */
    private static final class ManualTime implements Time {
        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plus(ahead);
        }

        @Override
        public long nanos() {
            return ahead.toNanos();
        }

        @Override
        public boolean await(Duration wait, CountDownLatch closed) {
            throw new UnsupportedOperationException("nothing waits here");
        }
    }
}
