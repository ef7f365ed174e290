package io.cloudauth.core;

import static io.cloudauth.core.AsyncClientTest.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.core.event.CallEvent.CallEnded;
import io.cloudauth.core.event.CallEvent.Ending;
import io.cloudauth.core.event.CallObserver;
import io.cloudauth.core.fault.Act;
import io.cloudauth.core.fault.Acts;
import io.cloudauth.core.fault.FaultServer;
import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CallCancelledException.Reason;
import io.cloudauth.error.Phase;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.TransportException;
import io.cloudauth.face.CertifyId;
import io.cloudauth.face.FaceOutcome;
import io.cloudauth.face.FaceVerifyResult;
import io.cloudauth.model.AwaitOptions;
import io.cloudauth.model.BizId;
import io.cloudauth.model.DescribeVerifyResultRequest;
import io.cloudauth.model.VerifyResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asynchronous waits for a verdict: they use a thread only while they query, and end at once. */
@Timeout(60)
class ResultWaitTest {
    private static final BizId BIZ_ID = BizId.of("b-1");

    private final FaultServer server = FaultServer.plain();
    private final List<CloudAuthClient> clients = new ArrayList<>();
    private final List<CompletableFuture<VerifyResult>> begun = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(CloudAuthClient::close);
        server.close();
    }

    @Test
    void endsAtTheFirstVerdict() throws Exception {
        server.then(pending(), pending(), passed());
        VerifyResult result = await(client(b -> {}), soon()).get();
        assertThat(result.status().value()).isEqualTo(1);
        assertThat(server.submissions()).hasSize(3);
    }

    @Test
    void aFinancialGradeWaitEndsAtTheFirstVerdict() throws Exception {
        server.then(
                Acts.answer(200, "{\"Code\":\"200\",\"Message\":\"success\",\"RequestId\":\"R\"}"),
                Acts.answer(
                        200,
                        "{\"Code\":\"200\",\"Message\":\"success\",\"RequestId\":\"R\","
                                + "\"ResultObject\":{\"Passed\":\"T\",\"SubCode\":\"200\"}}"));
        FaceVerifyResult result =
                client(b -> b.sceneId(1))
                        .faceVerify()
                        .async()
                        .awaitFaceVerify(
                                CertifyId.of("c-1"), w -> w.initialInterval(Duration.ofMillis(1)))
                        .get();
        assertThat(result.outcome()).isInstanceOf(FaceOutcome.Passed.class);
        assertThat(server.submissions()).hasSize(2);
    }

    @Test
    void occupiesNoThreadBetweenTwoQueries() throws Exception {
        server.usually(ResultWaitTest::pending);
        Queue<Runnable> ended = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Runnable> waits = new LinkedBlockingQueue<>();
        CloudAuthClient client = client(b -> b.executor(ended::add, waits::add));
        for (int i = 0; i < 50; i++) {
            begun.add(await(client, hourly()));
        }
        for (int i = 0; i < 50; i++) {
            waits.take().run(); // would not return if it waited for the verdict
        }
        assertThat(server.submissions()).hasSize(50);
        assertThat(ended).isEmpty();
    }

    @Test
    void cancellingEndsTheQueryInProgress() throws Exception {
        server.usually(Acts::silence);
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        CloudAuthClient client =
                client(
                        b ->
                                b.listener(
                                        event -> {
                                            if (event instanceof CallEnded ended) {
                                                ending.complete(ended.ending());
                                            }
                                        }));
        CompletableFuture<VerifyResult> wait = await(client, soon());
        server.awaitArrived(1);
        wait.cancel(true);
        assertThat(ending.get()).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void aCancelledWaitMakesRoomForTheNext() throws Exception {
        server.usually(ResultWaitTest::passed);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(1));
        await(client, hourly()).get();
        List<CompletableFuture<VerifyResult>> queued = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            queued.add(await(client, hourly()));
        }
        queued.forEach(wait -> wait.cancel(true));
        assertThat(await(client, hourly()).get()).isNotNull(); // not after three hours
        assertThat(server.submissions()).hasSizeBetween(2, 4);
    }

    @Test
    void closingEndsEachWait() throws Exception {
        server.usually(ResultWaitTest::pending);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(2));
        CompletableFuture<VerifyResult> queriedBefore = await(client, hourly());
        server.awaitArrived(1);
        CompletableFuture<VerifyResult> queued = await(client, hourly());
        client.close();
        for (CompletableFuture<VerifyResult> wait : List.of(queriedBefore, queued)) {
            assertThat(failure(wait, CallCancelledException.class).reason())
                    .isEqualTo(Reason.CLOSED);
        }
        assertThat(failure(await(client, hourly()), CallCancelledException.class).reason())
                .isEqualTo(Reason.CLOSED);
    }

    @Test
    void closingEndsABlockingWaitInTheQueue() throws Exception {
        server.usually(ResultWaitTest::pending);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(1));
        begun.add(await(client, hourly()));
        begun.add(await(client, hourly()));
        CompletableFuture<VerifyResult> blocking =
                CompletableFuture.supplyAsync(
                        () -> client.awaitVerifyResult(BIZ_ID, w -> w.atMost(Duration.ofHours(1))));
        server.awaitArrived(2);
        client.close();
        assertThat(failure(blocking, CallCancelledException.class).reason())
                .isEqualTo(Reason.CLOSED);
    }

    @Test
    void allWaitsShareOneRate() throws Exception {
        server.usually(ResultWaitTest::passed);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(50));
        long start = System.nanoTime();
        List<CompletableFuture<VerifyResult>> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(await(client, hourly()));
        }
        client.awaitVerifyResult(BIZ_ID, w -> {});
        for (CompletableFuture<VerifyResult> wait : waits) {
            wait.get();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(20 * 20)); // the first needs no turn
    }

    @Test
    void contextIsCapturedOnceAndIsCurrentInEachQuery() throws Exception {
        ThreadLocal<String> current = new ThreadLocal<>();
        AtomicInteger captured = new AtomicInteger();
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        server.then(pending(), pending(), passed());
        CloudAuthClient client =
                client(
                        b ->
                                b.observer(
                                        new CallObserver() {
                                            @Override
                                            public ObservedCall begin(String operation) {
                                                seen.add(String.valueOf(current.get()));
                                                return (event, failure) -> {};
                                            }

                                            @Override
                                            public Runnable carried(Runnable task) {
                                                captured.incrementAndGet();
                                                String value = current.get();
                                                return () -> {
                                                    current.set(value);
                                                    task.run();
                                                    current.remove();
                                                };
                                            }
                                        }));
        current.set("tenant");
        CompletableFuture<VerifyResult> wait = await(client, soon());
        current.set("another");
        wait.get();
        assertThat(seen).containsExactly("tenant", "tenant", "tenant");
        assertThat(captured).hasValue(1);
    }

    @Test
    void aQueryThatTheTimeLimitEndsLeavesTheLastResult() throws Exception {
        server.then(pending()).usually(Acts::silence);
        VerifyResult result = await(client(b -> {}), soon().atMost(Duration.ofSeconds(1))).get();
        assertThat(result.status().value()).isEqualTo(-1);
        assertThat(server.submissions()).hasSize(2);
    }

    @Test
    void aQueryThatFailsBeforeTheLimitFailsTheWait() throws Exception {
        server.then(pending()).usually(() -> Acts.answer(403, "{\"Code\":\"NoPermission\"}"));
        failure(await(client(b -> {}), soon()), ServiceException.class);
    }

    @Test
    void withoutATurnBeforeTheLimitAWaitFailsAsTimedOut() throws Exception {
        server.usually(ResultWaitTest::pending);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(1));
        begun.add(await(client, hourly()));
        begun.add(await(client, hourly()));
        AwaitOptions.Builder shortly = soon().atMost(Duration.ofMillis(100));
        TransportException late = failure(await(client, shortly), TransportException.class);
        assertThat(late.phase()).isEqualTo(Phase.RATE_LIMIT);
        assertThat(late.isTimeout()).isTrue();
        assertThat(late.attempts()).isZero();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(
                        () ->
                                client.awaitVerifyResult(
                                        BIZ_ID, w -> w.atMost(Duration.ofMillis(100))))
                .satisfies(e -> assertThat(e.phase()).isEqualTo(Phase.RATE_LIMIT));
    }

    @Test
    void codeThatDependsOnAWaitHoldsUpNoOther() throws Exception {
        server.usually(ResultWaitTest::passed);
        CloudAuthClient client = client(b -> b.resultQueriesPerSecond(1));
        await(client, hourly()).get();
        CompletableFuture<Void> release = new CompletableFuture<>();
        begun.add(
                await(client, soon().atMost(Duration.ofMillis(50)))
                        .whenComplete((result, failure) -> release.join()));
        assertThat(await(client, hourly()).get()).isNotNull();
        release.complete(null);
    }

    @Test
    void aWaitEndsAtItsLimitAlthoughNoThreadIsFree() throws Exception {
        CloudAuthClient client = client(b -> b.executor(task -> {}));
        AwaitOptions.Builder shortly = soon().atMost(Duration.ofMillis(50));
        assertThat(failure(await(client, shortly), TransportException.class).isTimeout()).isTrue();
        assertThat(failure(await(client, shortly), TransportException.class).isTimeout()).isTrue();
    }

    @Test
    void anExecutorThatIsFullRefusesTheWait() throws Exception {
        CloudAuthClient client =
                client(
                        b ->
                                b.executor(
                                        task -> {
                                            throw new RejectedExecutionException("full");
                                        }));
        assertThat(failure(await(client, soon()), TransportException.class).phase())
                .isEqualTo(Phase.POOL);
    }

    @Test
    void anExecutorThatFailsLaterEndsTheWait() throws Exception {
        server.usually(ResultWaitTest::pending);
        CloudAuthClient client =
                client(b -> b.executor(failingAfterOne(new IllegalStateException("broken"))));
        failure(await(client, soon()), IllegalStateException.class);
    }

    @Test
    void theLongestIntervalIsOne() throws Exception {
        server.usually(ResultWaitTest::pending);
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        AwaitOptions.Builder options =
                AwaitOptions.builder()
                        .atMost(Duration.ofSeconds(3))
                        .initialInterval(longest)
                        .maxInterval(longest);
        assertThat(await(client(b -> {}), options).get().status().value()).isEqualTo(-1);
    }

    @Test
    void closingTwiceEndsAWaitOfAnExecutorThatIsFull() throws Exception {
        server.usually(ResultWaitTest::pending);
        CloudAuthClient client =
                client(b -> b.executor(failingAfterOne(new RejectedExecutionException("full"))));
        CompletableFuture<VerifyResult> wait = await(client, hourly());
        server.awaitArrived(1);
        client.close();
        client.close();
        assertThat(failure(wait, CallCancelledException.class).reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void aWaitThatWasCompletedElsewhereQueriesNoMore() throws Exception {
        server.usually(ResultWaitTest::pending);
        ExecutorService own = Executors.newSingleThreadExecutor();
        try {
            CloudAuthClient client = client(b -> b.executor(own));
            CompletableFuture<VerifyResult> wait = await(client, soon());
            server.awaitArrived(2);
            wait.cancel(false);
            assertThatExceptionOfType(CancellationException.class).isThrownBy(wait::get);
            client.async().describeVerifyResult(BIZ_ID).get(); // after what was in progress
            int queries = server.submissions().size();
            client.async().describeVerifyResult(BIZ_ID).get();
            assertThat(server.submissions()).hasSize(queries + 1);
        } finally {
            own.shutdown();
        }
    }

    /** Returns an executor that runs one task, and then throws the exception. */
    private static Executor failingAfterOne(RuntimeException failure) {
        AtomicInteger runs = new AtomicInteger();
        return task -> {
            if (runs.incrementAndGet() > 1) {
                throw failure;
            }
            new Thread(task).start();
        };
    }

    private CloudAuthClient client(Consumer<CloudAuth.Builder> settings) {
        CloudAuth.Builder builder =
                CloudAuth.builder()
                        .endpoint(server.uri())
                        .credentials(CredentialsProviders.accessKey("id", "secret"))
                        .bizType("scene")
                        .resultQueriesPerSecond(1_000);
        settings.accept(builder);
        CloudAuthClient client = builder.build();
        clients.add(client);
        return client;
    }

    private static CompletableFuture<VerifyResult> await(
            CloudAuthClient client, AwaitOptions.Builder options) {
        return client.async()
                .awaitVerifyResult(
                        DescribeVerifyResultRequest.builder().bizId(BIZ_ID).build(),
                        options.build());
    }

    /** Queries again at once. */
    private static AwaitOptions.Builder soon() {
        return AwaitOptions.builder().initialInterval(Duration.ofMillis(1));
    }

    /** Queries again when the test is long over. */
    private static AwaitOptions.Builder hourly() {
        return AwaitOptions.builder()
                .atMost(Duration.ofHours(9))
                .initialInterval(Duration.ofHours(1))
                .maxInterval(Duration.ofHours(1));
    }

    private static Act pending() {
        return status(-1);
    }

    private static Act passed() {
        return status(1);
    }

    private static Act status(int status) {
        return Acts.answer(
                200,
                "{\"RequestId\":\"" + UUID.randomUUID() + "\",\"VerifyStatus\":" + status + "}");
    }
}
